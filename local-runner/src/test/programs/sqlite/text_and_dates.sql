-- Text functions, Unicode, printf, splitting by recursion, and dates without the clock.
SELECT upper('straße'), length('naïve 東京'), length(CAST('naïve' AS BLOB)), substr('abcdef', -3, 2), instr('hello', 'l'), replace('banana', 'an', 'AN');
SELECT hex('é'), char(233, 128512), unicode('😀'), trim('xxaxx', 'x'), ltrim('  b '), rtrim('c;;', ';') || '.', quote('it''s');
SELECT printf('%5d|%-5s|%05.1f|%x|%,d|%c|%%|%q', 42, 'ab', 3.14159, 255, 1234567, 'z', 'it''s'), format('%e', 12345.678);

WITH RECURSIVE split (word, rest) AS (
  SELECT '', 'the cat and the dog and the bird '
  UNION ALL
  SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> ''
)
SELECT word, count(*) FROM split WHERE word <> '' GROUP BY word ORDER BY count(*) DESC, word;

WITH RECURSIVE reverse (text, rest) AS (VALUES ('', 'stressed 東京') UNION ALL SELECT substr(rest, 1, 1) || text, substr(rest, 2) FROM reverse WHERE rest <> '')
SELECT text FROM reverse WHERE rest = '';

SELECT date('2024-02-28', '+1 day'), date('2023-02-28', '+1 day'), date('2024-01-31', '+1 month'), date('2024-03-31', 'start of month', '-1 day');
SELECT julianday('2024-12-25') - julianday('2024-02-29'), strftime('%j %w %Y-%m', '2024-12-31'), datetime(86400 * 365, 'unixepoch'), strftime('%s', '2000-01-01');
SELECT time('12:30', '+45 minutes'), date('2024-02-29', 'weekday 0'), datetime('2024-02-29T23:59:59+02:00'), date('no date') IS NULL;
WITH RECURSIVE year (y) AS (VALUES (1896) UNION ALL SELECT y + 4 FROM year WHERE y < 2004)
SELECT group_concat(y, ' ') FROM year WHERE strftime('%d', y || '-02-28', '+1 day') <> '29';
