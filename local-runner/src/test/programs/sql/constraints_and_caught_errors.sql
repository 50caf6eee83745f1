-- Every constraint is violated once inside a block that catches the error and keeps its state.
CREATE TABLE customer (id int PRIMARY KEY, email text UNIQUE, age int CONSTRAINT adult CHECK (age >= 18));
CREATE TABLE purchase (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer ON DELETE RESTRICT, total numeric(5, 2));
CREATE TABLE outcome (number int GENERATED ALWAYS AS IDENTITY, statement text, state text, name text);
INSERT INTO customer VALUES (1, 'ada@example.test', 36);
INSERT INTO purchase VALUES (1, 1, 9.99);

CREATE FUNCTION attempt(statement text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  constraint_name text;
BEGIN
  EXECUTE statement;
  INSERT INTO outcome (statement, state) VALUES (statement, 'ok');
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS constraint_name = CONSTRAINT_NAME;
  INSERT INTO outcome (statement, state, name) VALUES (statement, SQLSTATE, nullif(constraint_name, ''));
END $$;

DO $$
BEGIN
  PERFORM attempt('INSERT INTO customer VALUES (1, ''x'', 20)');
  PERFORM attempt('INSERT INTO customer VALUES (2, ''ada@example.test'', 20)');
  PERFORM attempt('INSERT INTO customer VALUES (3, ''kid'', 17)');
  PERFORM attempt('INSERT INTO customer VALUES (4, NULL, NULL)');
  PERFORM attempt('INSERT INTO purchase VALUES (2, NULL, 1)');
  PERFORM attempt('INSERT INTO purchase VALUES (2, 99, 1)');
  PERFORM attempt('INSERT INTO purchase VALUES (2, 1, 1234.5)');
  PERFORM attempt('DELETE FROM customer WHERE id = 1');
  PERFORM attempt('SELECT 1 / 0');
  PERFORM attempt('SELECT ''abc''::int');
  PERFORM attempt('SELECT * FROM nowhere');
  PERFORM attempt('SELEKT');
END $$;
SELECT * FROM outcome ORDER BY number;
SELECT (SELECT count(*) FROM customer) AS customers, (SELECT count(*) FROM purchase) AS purchases;
