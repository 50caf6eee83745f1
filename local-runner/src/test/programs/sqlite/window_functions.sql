-- Ranks, running totals, frames, lag and lead, buckets and named windows.
CREATE TABLE score (player TEXT, round INT, points INT);
INSERT INTO score VALUES ('ada', 1, 10), ('ada', 2, 30), ('ada', 3, 20), ('bob', 1, 15), ('bob', 2, 15), ('bob', 3, 40), ('cid', 2, 50);

SELECT player, points, rank() OVER w, dense_rank() OVER w, row_number() OVER (ORDER BY points DESC, player, round)
FROM score WINDOW w AS (ORDER BY points DESC) ORDER BY 5;
SELECT '--';
SELECT player, round, sum(points) OVER w, round(avg(points) OVER (w ROWS 1 PRECEDING), 1), points - lag(points, 1, 0) OVER w, lead(points) OVER w
FROM score WINDOW w AS (PARTITION BY player ORDER BY round) ORDER BY player, round;
SELECT '--';
SELECT round, group_concat(player, '<') FILTER (WHERE points > 10) OVER (PARTITION BY round ORDER BY points, player), ntile(2) OVER (ORDER BY points, player, round)
FROM score ORDER BY round, points, player;
SELECT '--';
SELECT player, max(points), first_value(points) OVER (PARTITION BY player), count(*) OVER () FROM score GROUP BY player ORDER BY player;
SELECT points, sum(points) OVER (ORDER BY points RANGE BETWEEN 10 PRECEDING AND CURRENT ROW),
  sum(points) OVER (ORDER BY points GROUPS BETWEEN CURRENT ROW AND 1 FOLLOWING EXCLUDE CURRENT ROW),
  printf('%.3f', percent_rank() OVER (ORDER BY points)), printf('%.3f', cume_dist() OVER (ORDER BY points))
FROM score WHERE player <> 'cid' ORDER BY points, round;
