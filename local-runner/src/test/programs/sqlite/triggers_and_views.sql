-- Triggers: history, computed totals, refusal by RAISE(IGNORE), and writing through a view.
CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, pieces INT, price REAL, value REAL AS (pieces * price) STORED);
CREATE TABLE log (number INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT);
CREATE TABLE total (pieces INT);
INSERT INTO total VALUES (0);

CREATE TRIGGER added AFTER INSERT ON item BEGIN
  INSERT INTO log (text) VALUES (printf('added %s x%d', new.name, new.pieces));
  UPDATE total SET pieces = pieces + new.pieces;
END;
CREATE TRIGGER not_negative BEFORE UPDATE OF pieces ON item WHEN new.pieces < 0 BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER changed AFTER UPDATE OF pieces ON item WHEN old.pieces <> new.pieces BEGIN
  INSERT INTO log (text) VALUES (printf('%s %d->%d', new.name, old.pieces, new.pieces));
  UPDATE total SET pieces = pieces + new.pieces - old.pieces;
END;
CREATE VIEW short AS SELECT name, pieces FROM item WHERE pieces < 10;
CREATE TRIGGER short_insert INSTEAD OF INSERT ON short BEGIN
  INSERT INTO item (name, pieces, price) VALUES (upper(new.name), min(new.pieces, 9), 1);
END;

INSERT INTO item (name, pieces, price) VALUES ('bolt', 100, 0.25), ('nut', 5, 0.5);
UPDATE item SET pieces = pieces - 20;
UPDATE item SET price = 2 WHERE name = 'nut';
INSERT INTO short VALUES ('pin', 50);
SELECT id, name, pieces, value FROM item;
SELECT * FROM short ORDER BY name;
SELECT * FROM log;
SELECT pieces = (SELECT sum(pieces) FROM item), pieces FROM total;
SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type, name;
