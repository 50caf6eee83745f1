-- Number sequences by recursive queries and generate_series.
WITH RECURSIVE fibonacci (n, a, b) AS (
  SELECT 0, 0::numeric, 1::numeric
  UNION ALL
  SELECT n + 1, b, a + b FROM fibonacci WHERE n < 100
)
SELECT n, a AS fibonacci FROM fibonacci WHERE n IN (0, 1, 10, 50, 100) ORDER BY n;

SELECT count(*), max(n), sum(n)
FROM generate_series(2, 1000) n
WHERE NOT EXISTS (SELECT 1 FROM generate_series(2, floor(sqrt(n))::int) d WHERE n % d = 0);

WITH RECURSIVE collatz (step, value) AS (
  VALUES (1, 27::bigint)
  UNION ALL
  SELECT step + 1, CASE WHEN value % 2 = 0 THEN value / 2 ELSE 3 * value + 1 END FROM collatz WHERE value <> 1
)
SELECT count(*) AS terms, max(value) AS highest FROM collatz;

SELECT string_agg(CASE WHEN n % 15 = 0 THEN 'FizzBuzz' WHEN n % 5 = 0 THEN 'Buzz' WHEN n % 3 = 0 THEN 'Fizz' ELSE n::text END, ' ' ORDER BY n)
FROM generate_series(1, 15) n;

SELECT gcd(1071, 462), lcm(4, 6), factorial(20), 2::numeric ^ 100 AS power, 7 / 2 AS whole, -7 % 3 AS rest, 7 / 2.0 AS exact;
