-- Recursive queries: Fibonacci, primes, a tree in depth-first order, and a Mandelbrot set in letters.
WITH RECURSIVE fibonacci (n, a, b) AS (VALUES (0, 0, 1) UNION ALL SELECT n + 1, b, a + b FROM fibonacci WHERE n < 90)
SELECT n, a FROM fibonacci WHERE n IN (10, 50, 90);

WITH RECURSIVE number (n) AS (VALUES (2) UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
SELECT count(*), max(n), sum(n) FROM number a
WHERE NOT EXISTS (SELECT 1 FROM number d WHERE d.n * d.n <= a.n AND a.n % d.n = 0);

CREATE TABLE staff (name TEXT PRIMARY KEY, boss TEXT);
INSERT INTO staff VALUES ('Ada', NULL), ('Bob', 'Ada'), ('Cid', 'Ada'), ('Dan', 'Bob'), ('Eve', 'Cid'), ('Fay', 'Bob');
WITH RECURSIVE under (name, level) AS (
  SELECT 'Ada', 0
  UNION ALL
  SELECT staff.name, under.level + 1 FROM staff JOIN under ON staff.boss = under.name ORDER BY 2 DESC, 1
)
SELECT substr('......', 1, level * 2) || name FROM under;

WITH RECURSIVE
  xaxis (x) AS (VALUES (-2.0) UNION ALL SELECT x + 0.1 FROM xaxis WHERE x < 0.95),
  yaxis (y) AS (VALUES (-1.0) UNION ALL SELECT y + 0.25 FROM yaxis WHERE y < 0.99),
  m (iteration, cx, cy, x, y) AS (
    SELECT 0, x, y, 0.0, 0.0 FROM xaxis, yaxis
    UNION ALL
    SELECT iteration + 1, cx, cy, x * x - y * y + cx, 2.0 * x * y + cy FROM m WHERE x * x + y * y < 4.0 AND iteration < 24
  ),
  pixel (iteration, cx, cy) AS (SELECT max(iteration), cx, cy FROM m GROUP BY cx, cy),
  line (cy, text) AS (
    SELECT cy, group_concat(substr(' .+*#', 1 + min(iteration / 6, 4), 1), '') FROM (SELECT * FROM pixel ORDER BY cy, cx) GROUP BY cy
  )
SELECT rtrim(text) FROM line ORDER BY cy;
