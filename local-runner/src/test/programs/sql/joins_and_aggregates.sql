-- Inner, left, full and self joins, grouping with HAVING, FILTER, ROLLUP and string_agg.
CREATE TABLE team (id int PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE person (
  id int PRIMARY KEY,
  name text NOT NULL,
  team_id int REFERENCES team,
  boss_id int REFERENCES person,
  pay numeric(8, 2)
);
INSERT INTO team VALUES (1, 'build'), (2, 'test'), (3, 'empty');
INSERT INTO person VALUES
  (1, 'Ada', 1, NULL, 900), (2, 'Bob', 1, 1, 650.50), (3, 'Cid', 2, 1, 700),
  (4, 'Dan', 2, 3, NULL), (5, 'Eve', NULL, 3, 500);

SELECT p.name, t.name AS team, b.name AS boss
FROM person p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN person b ON b.id = p.boss_id
ORDER BY p.id;

SELECT coalesce(t.name, '(none)') AS team, count(p.id), sum(p.pay), round(avg(p.pay), 2) AS average,
  count(*) FILTER (WHERE p.pay > 600) AS well_paid, string_agg(p.name, ', ' ORDER BY p.name DESC) AS names
FROM team t FULL JOIN person p ON p.team_id = t.id
GROUP BY t.name ORDER BY t.name NULLS LAST;

SELECT team_id, count(*) FROM person GROUP BY team_id HAVING count(*) > 1 ORDER BY 1;

SELECT grouping(team_id) AS total, team_id, sum(pay) FROM person
WHERE team_id IS NOT NULL GROUP BY ROLLUP (team_id) ORDER BY 1, 2;

SELECT name FROM person p
WHERE pay = (SELECT max(pay) FROM person WHERE team_id = p.team_id)
  AND EXISTS (SELECT 1 FROM person WHERE boss_id = p.id) ORDER BY name;
