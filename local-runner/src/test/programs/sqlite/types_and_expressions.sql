-- Storage classes, affinity, comparison, integer overflow, NULL logic, casts, bits, collations.
CREATE TABLE loose (i INT, t TEXT, r REAL, n NUMERIC, b BLOB);
INSERT INTO loose VALUES ('42', 42, '42', '42.0', '42'), ('4x', 4.5, 1, '1e3', x'00ff'), (NULL, NULL, NULL, NULL, NULL);
SELECT typeof(i), typeof(t), typeof(r), typeof(n), typeof(b), i, t, r, n, quote(b) FROM loose;
SELECT 7 / 2, -7 / 2, -7 % 3, 7 / 2.0, 1 / 0 IS NULL, 9223372036854775807 + 1, typeof(9223372036854775807 + 1);
SELECT '10' < '9', 10 < 9, '10' < 9, 10 < '9', 'a' = 'A', 'a' = 'A' COLLATE NOCASE, 'x' = 'x ', 'x' = 'x ' COLLATE RTRIM;
SELECT NULL = NULL, NULL IS NULL, NULL AND 0, NULL OR 1, 1 IN (2, NULL), 1 NOT IN (), coalesce(NULL, 2), nullif(3, 3) IS NULL, 1 IS DISTINCT FROM NULL;
SELECT CAST('12abc' AS INT), CAST('abc' AS INT), CAST(2.9 AS INT), CAST(-2.9 AS INT), CAST(65 AS TEXT) || '!', CAST(x'4142' AS TEXT), 'a' || 1 + 1;
SELECT 5 & 3, 5 | 3, ~5, 1 << 40, -8 >> 1, 0xff, 1e3, .5, round(2.5), round(-2.567, 2), abs(-9), sign(-3);
SELECT max(3, 10, 2), min('b', 'a'), max(1, 'a', x'00') = x'00', iif(2 > 1, 'yes', 'no'), 3 BETWEEN 1 AND 3, likely(1), unlikely(0);
SELECT 'abc' LIKE 'A%', 'abc' GLOB 'A*', 'a_c' LIKE 'a\_c' ESCAPE '\', 'ä' LIKE 'Ä', (1, 2) < (1, 3), (SELECT 1, 2) = (1, 2);
SELECT 0.1 + 0.2 = 0.3, 0.1 + 0.2, 1e308 * 10, -1e308 * 10, 9007199254740993, 3.0, 100000000000000000000;
SELECT sum(n), total(n), avg(n), count(n), count(*) FROM loose;
