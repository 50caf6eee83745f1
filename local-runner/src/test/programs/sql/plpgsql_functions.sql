-- Functions: loops, recursion, sets of rows, OUT parameters, default values, polymorphism, dynamic SQL.
CREATE FUNCTION reverse_words(sentence text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  word text;
  result text := '';
BEGIN
  FOREACH word IN ARRAY string_to_array(sentence, ' ') LOOP
    result := word || CASE WHEN result = '' THEN '' ELSE ' ' END || result;
  END LOOP;
  RETURN result;
END $$;

CREATE FUNCTION hanoi(discs int, source text DEFAULT 'A', target text DEFAULT 'C', spare text DEFAULT 'B')
RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
  IF discs > 0 THEN
    RETURN QUERY SELECT * FROM hanoi(discs - 1, source, spare, target);
    RETURN NEXT source || target;
    RETURN QUERY SELECT * FROM hanoi(discs - 1, spare, target, source);
  END IF;
END $$;

CREATE FUNCTION divide(dividend int, divisor int, OUT quotient int, OUT rest int) LANGUAGE plpgsql STRICT AS $$
BEGIN
  quotient := dividend / divisor;
  rest := dividend % divisor;
END $$;

CREATE FUNCTION largest(VARIADIC items anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT max(item) FROM unnest(items) item';

CREATE FUNCTION rows_of(relation regclass) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  found_rows bigint;
BEGIN
  EXECUTE format('SELECT count(*) FROM %s', relation) INTO found_rows;
  RETURN found_rows;
END $$;

SELECT reverse_words('one two three') AS words, (SELECT string_agg(move, ' ') FROM hanoi(3) move) AS moves;
SELECT (SELECT count(*) FROM hanoi(10)) AS moves, d.*, divide(NULL, 3) AS of_null FROM divide(17, 5) d;
SELECT largest(3, 9, 4) AS number, largest('b'::text, 'ä', 'a') AS text;
CREATE TABLE "odd name" AS SELECT generate_series(1, 7) AS n;
SELECT rows_of('"odd name"');
