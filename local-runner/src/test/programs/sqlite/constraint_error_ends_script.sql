-- What INSERT OR … forgives, then a violated constraint: -bail stops with exit code 1.
CREATE TABLE account (name TEXT PRIMARY KEY, balance INT NOT NULL DEFAULT 0 CONSTRAINT solvent CHECK (balance >= 0)) WITHOUT ROWID;
INSERT INTO account VALUES ('ada', 100), ('bob', 20);
INSERT OR IGNORE INTO account VALUES ('ada', 1), ('cid', -5), ('dan', NULL);
INSERT OR REPLACE INTO account VALUES ('bob', NULL);
SELECT * FROM account ORDER BY name;
BEGIN;
UPDATE account SET balance = balance - 60 WHERE name = 'ada';
UPDATE account SET balance = balance + 60 WHERE name = 'bob';
COMMIT;
SELECT name || '=' || balance FROM account ORDER BY name;
BEGIN;
UPDATE account SET balance = balance - 60 WHERE name = 'ada';
COMMIT;
SELECT 'never printed';
