-- Text functions first; then an error that nothing catches: psql stops with exit code 3.
SELECT upper('straße') AS upper, length('naïve 東京') AS characters, octet_length('naïve 東京') AS bytes, initcap('the end') AS title;
SELECT regexp_replace('2024-02-29', '(\d+)-(\d+)-(\d+)', '\3.\2.\1') AS day, split_part('a,b,c', ',', 2) AS part,
  lpad('7', 3, '0') AS padded, translate('hello', 'el', 'ip') AS translated, md5('abc');
SELECT word, count(*) FROM regexp_split_to_table(lower('The cat. The dog! A cat?'), '\W+') word WHERE word <> '' GROUP BY word ORDER BY 2 DESC, 1;
SELECT date '2024-02-28' + 2 AS date, age(date '2024-03-01', date '2023-01-31') AS age, to_char(date '2024-12-30', 'IYYY-"W"IW') AS week,
  extract(epoch FROM interval '1 day 2 hours') AS seconds;
CREATE FUNCTION inverse(number int) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0 / number';
SELECT round(inverse(3), 5) AS third;
SELECT inverse(0);
SELECT 'never printed';
