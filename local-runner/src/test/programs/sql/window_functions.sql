-- Ranks, running sums, moving averages, gaps between rows, shares and first values.
CREATE TABLE sale (day date, shop text, amount int);
INSERT INTO sale VALUES
  ('2024-02-27', 'north', 10), ('2024-02-28', 'north', 30), ('2024-02-29', 'north', 20), ('2024-03-01', 'north', 30),
  ('2024-02-27', 'south', 5), ('2024-02-29', 'south', 15), ('2024-03-03', 'south', 40);

SELECT shop, amount, rank() OVER w, dense_rank() OVER w, row_number() OVER (PARTITION BY shop ORDER BY amount DESC, day) AS row
FROM sale WINDOW w AS (PARTITION BY shop ORDER BY amount DESC) ORDER BY shop, row;

SELECT shop, day, sum(amount) OVER (PARTITION BY shop ORDER BY day) AS running,
  round(avg(amount) OVER (PARTITION BY shop ORDER BY day ROWS 1 PRECEDING), 1) AS moving,
  day - lag(day) OVER (PARTITION BY shop ORDER BY day) AS gap,
  amount * 100 / sum(amount) OVER (PARTITION BY shop) AS percent
FROM sale ORDER BY shop, day;

SELECT DISTINCT shop, first_value(amount) OVER w AS first, last_value(amount) OVER w AS last, nth_value(amount, 2) OVER w AS second
FROM sale WINDOW w AS (PARTITION BY shop ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) ORDER BY shop;

-- Islands: days without a gap.
SELECT shop, min(day) AS "from", max(day) AS "to", count(*) AS days
FROM (SELECT shop, day, day - row_number() OVER (PARTITION BY shop ORDER BY day)::int AS island FROM sale) runs
GROUP BY shop, island ORDER BY shop, 2;

SELECT shop, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS median, mode() WITHIN GROUP (ORDER BY amount) AS mode
FROM sale GROUP BY shop ORDER BY shop;
