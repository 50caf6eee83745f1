"""The library of PostgreSQL: no server by network or by socket, and what needs none."""

import psycopg2
from psycopg2.extensions import adapt, parse_dsn

for where in ("host=127.0.0.1 port=9", "host=/tmp"):
    try:
        psycopg2.connect(f"{where} user=app dbname=app connect_timeout=2")
    except psycopg2.OperationalError as told:
        assert "failed" in str(told) or "could not" in str(told), told
    else:
        raise AssertionError(f"{where} is open")
assert adapt("it's").getquoted() == b"'it''s'" and parse_dsn("host=a")["host"] == "a"
print("as expected")
