-- Commit, rollback and savepoints; a transfer is made whole or not at all.
CREATE TABLE account (name text PRIMARY KEY, balance int NOT NULL CHECK (balance >= 0));
INSERT INTO account VALUES ('ada', 100), ('bob', 20);

BEGIN;
UPDATE account SET balance = balance - 50 WHERE name = 'ada';
SAVEPOINT half_way;
DELETE FROM account;
SELECT count(*) AS left_over FROM account;
ROLLBACK TO half_way;
UPDATE account SET balance = balance + 50 WHERE name = 'bob';
COMMIT;
TABLE account ORDER BY name;

BEGIN;
DROP TABLE account;
ROLLBACK;
SELECT sum(balance) FROM account;

CREATE PROCEDURE transfer(payer text, payee text, amount int) LANGUAGE plpgsql AS $$
BEGIN
  UPDATE account SET balance = balance + amount WHERE name = payee;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no account %', payee USING ERRCODE = 'no_data_found';
  END IF;
  UPDATE account SET balance = balance - amount WHERE name = payer;
EXCEPTION
  WHEN check_violation THEN
    INSERT INTO account VALUES (format('(%s cannot pay %s)', payer, amount), 0);
  WHEN no_data_found THEN
    INSERT INTO account VALUES (format('(%s)', SQLERRM), 0);
END $$;
CALL transfer('ada', 'bob', 30);
CALL transfer('ada', 'bob', 30);
CALL transfer('ada', 'eve', 5);
SELECT name, balance, balance::numeric * 100 / sum(balance) OVER () > 50 AS most FROM account ORDER BY balance DESC, name;
