-- Savepoints, rollback, conflict clauses, upserts, foreign keys with cascade, RETURNING.
PRAGMA foreign_keys = ON;
CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL) STRICT;
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INT REFERENCES parent ON DELETE CASCADE ON UPDATE CASCADE) STRICT;
INSERT INTO parent VALUES (1, 'one'), (2, 'two');
INSERT INTO child VALUES (10, 1), (11, 1), (12, 2);

BEGIN;
DELETE FROM parent WHERE id = 1;
SELECT 'children inside', count(*) FROM child;
ROLLBACK;
SELECT 'children after rollback', count(*) FROM child;

SAVEPOINT outside;
UPDATE parent SET id = 20 WHERE id = 2;
SAVEPOINT inside;
DELETE FROM child;
ROLLBACK TO inside;
RELEASE outside;
SELECT id, parent_id FROM child ORDER BY id;

INSERT OR IGNORE INTO parent VALUES (1, 'again'), (3, 'one'), (4, 'four'), (5, NULL);
INSERT OR REPLACE INTO parent VALUES (30, 'four') RETURNING id, name;
INSERT INTO parent VALUES (99, 'two') ON CONFLICT (name) DO UPDATE SET name = name || '+' || excluded.id WHERE id > 5 RETURNING *;
SELECT group_concat(id || ':' || name, ' ') FROM (SELECT * FROM parent ORDER BY id);
UPDATE parent SET name = upper(name) FROM (SELECT parent_id, count(*) AS n FROM child GROUP BY 1) c
WHERE c.parent_id = parent.id AND c.n > 1 RETURNING name;
DELETE FROM parent WHERE name LIKE 'two%';
SELECT count(*), changes(), total_changes() > 10, last_insert_rowid() FROM child;
PRAGMA foreign_key_check;
PRAGMA integrity_check;
