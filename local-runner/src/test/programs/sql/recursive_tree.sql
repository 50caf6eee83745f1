-- A recursive query walks a tree of parts, multiplies the pieces up and finds a cycle.
CREATE TABLE part (name text, contains text, pieces int, PRIMARY KEY (name, contains));
INSERT INTO part VALUES
  ('bicycle', 'wheel', 2), ('bicycle', 'frame', 1), ('wheel', 'spoke', 36), ('wheel', 'rim', 1),
  ('spoke', 'nipple', 1), ('frame', 'tube', 3), ('frame', 'nipple', 4);

WITH RECURSIVE tree (name, depth, pieces, path) AS (
  SELECT 'bicycle', 0, 1, ARRAY['bicycle']
  UNION ALL
  SELECT p.contains, t.depth + 1, t.pieces * p.pieces, t.path || p.contains
  FROM tree t JOIN part p ON p.name = t.name
)
SELECT repeat('  ', depth) || name AS part, pieces, array_to_string(path, '/') AS path
FROM tree ORDER BY tree.path;

WITH RECURSIVE needed (name, pieces) AS (
  VALUES ('bicycle', 1)
  UNION ALL
  SELECT p.contains, n.pieces * p.pieces FROM needed n JOIN part p USING (name)
)
SELECT name, sum(pieces) FROM needed WHERE name NOT IN (SELECT name FROM part) GROUP BY name ORDER BY name;

INSERT INTO part VALUES ('nipple', 'wheel', 1);
WITH RECURSIVE walk (name) AS (
  SELECT 'wheel'
  UNION ALL
  SELECT p.contains FROM walk w JOIN part p USING (name)
) CYCLE name SET is_cycle USING path
SELECT name, is_cycle, path FROM walk WHERE is_cycle ORDER BY path;
