#!/bin/bash
# Makes the PostgreSQL cluster that every SQL run gets a copy of: prepare/sql.sh ROOT
set -euo pipefail

root=$1
shopt -s nullglob
servers=("$root"/usr/lib/postgresql/*/bin)
((${#servers[@]} > 0)) || exit 0
binaries=${servers[-1]#"$root"}
prepared=$root/usr/lib/cloche/prepared/sql
rm -rf "$prepared"
mkdir -p "$prepared"
work=$(mktemp -d "$root/tmp/cluster.XXXXXX")
chmod 755 "$work"
mkdir "$work/home"
chown 65534:65534 "$work/home"

# The server refuses root.
as_nobody() {
  chroot --userspec=65534:65534 --groups= "$root" /usr/bin/env -i PATH="$binaries:/usr/bin:/bin" LANG=C.UTF-8 \
    PGHOST="${work#"$root"}/home" PGUSER=app "$@"
}
inside=${work#"$root"}/home/data

# C.UTF-8 and not C, so that upper('é') works. Without the old pages' copies: nothing here outlives a crash.
as_nobody initdb -D "$inside" -U app -A trust --locale=C.UTF-8 -E UTF8 -N --wal-segsize=1 >/dev/null
cat >"$work/home/data/postgresql.conf" <<'CONF'
listen_addresses = ''
unix_socket_directories = '/scratch'
unix_socket_permissions = 0700
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
default_text_search_config = 'pg_catalog.english'
lc_messages = 'C.UTF-8'
lc_monetary = 'C.UTF-8'
lc_numeric = 'C.UTF-8'
lc_time = 'C.UTF-8'
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 16MB
min_wal_size = 2MB
autovacuum = off
max_connections = 10
superuser_reserved_connections = 0
max_worker_processes = 0
max_logical_replication_workers = 0
logging_collector = off
max_parallel_workers_per_gather = 0
shared_buffers = 8MB
dynamic_shared_memory_type = mmap
jit = off
stats_fetch_consistency = none
CONF

as_nobody pg_ctl -D "$inside" -w -s -o "-k ${work#"$root"}/home" -l "$inside/../log" start
# template1 stays, so that a script can create databases; template0 is never used then.
as_nobody psql -X -q -v ON_ERROR_STOP=1 -d template1 <<'SQL'
UPDATE pg_database SET datistemplate = false WHERE datname = 'template0';
DROP DATABASE template0;
ALTER DATABASE postgres RENAME TO app;
CREATE ROLE postgres SUPERUSER LOGIN CREATEDB CREATEROLE REPLICATION;
SQL
for database in template1 app; do
  as_nobody psql -X -q -v ON_ERROR_STOP=1 -d "$database" -c 'VACUUM FULL' -c 'VACUUM FREEZE ANALYZE'
done
as_nobody pg_ctl -D "$inside" -w -s -m fast stop
# One segment of the log instead of eight.
as_nobody pg_resetwal -D "$inside" >/dev/null

rm -f "$work/home/data/postmaster.opts"
tar --create --file "$prepared/cluster.tar" --directory "$work/home" --sort=name --numeric-owner --owner=1000 \
  --group=1000 --mtime="@${SOURCE_DATE_EPOCH:-1767225600}" --mode=u=rwX,go= data
rm -rf "$work"
printf '%s\n' "$binaries" >"$prepared/binaries"
# The catalogue's version command: a file that is only there with the cluster.
printf '#!/bin/sh\nexec %s/postgres --version\n' "$binaries" >"$prepared/version"
chmod 755 "$prepared/version"
chmod 644 "$prepared/cluster.tar" "$prepared/binaries"
