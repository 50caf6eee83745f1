-- Files with a journal of each kind, a sort that spills, an attached database, and a child.
CREATE TABLE numbers AS
  WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20000)
  SELECT n, hex(randomblob(16)) AS name FROM n;
ATTACH '/box/file.sqlite' AS file;
PRAGMA file.journal_mode = wal;
CREATE TABLE file.copied AS SELECT * FROM numbers;
CREATE INDEX file.by_name ON copied (name);
BEGIN;
DELETE FROM file.copied;
ROLLBACK;
PRAGMA file.journal_mode = delete;
PRAGMA temp_store = file;
PRAGMA cache_size = 10;
SELECT count(*) FROM (SELECT DISTINCT name FROM numbers ORDER BY name);
VACUUM file;
.backup main /box/backup.sqlite
.shell echo spawned
.system true
.import /etc/passwd passwd --csv
SELECT CASE WHEN count(*) = 20000 AND sum(n) = 200010000 THEN 'as expected' ELSE 'not so' END FROM file.copied;
