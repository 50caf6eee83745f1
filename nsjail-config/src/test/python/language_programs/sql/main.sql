-- What the server does by processes, shared memory, files and timers; and psql beside it.
CREATE TABLE numbers AS SELECT n, md5(n::text) AS name FROM generate_series(1, 20000) AS n;
CREATE INDEX ON numbers (name);
ALTER TABLE numbers ADD PRIMARY KEY (n);
VACUUM ANALYZE numbers;
SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SELECT sum(n) AS total FROM numbers \gset
SET work_mem = '64kB';
SELECT count(*) AS distinct_names FROM (SELECT DISTINCT name FROM numbers ORDER BY name) AS sorted \gset
BEGIN;
SELECT pg_advisory_xact_lock(1);
DELETE FROM numbers;
ROLLBACK;
CHECKPOINT;
SET statement_timeout = '20ms';
\set ON_ERROR_STOP off
\o /dev/null
SELECT pg_sleep(60);
\o
\set ON_ERROR_STOP on
SET statement_timeout = 0;
\! echo spawned > /tmp/spawned
\copy numbers TO '/tmp/numbers'
CREATE TEMP TABLE again (n int, name text);
\copy again FROM '/tmp/numbers'
\pset tuples_only
\pset format unaligned
SELECT CASE WHEN :total = 200010000 AND :distinct_names = 20000 AND count(*) = 20000
  THEN 'as expected' ELSE 'not so' END FROM again;
