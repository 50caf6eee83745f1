"""Sends requests to the service of this container, one after the other: JSON in, [[method, path, body], …].

Prints the answers, in order, as JSON: [[status, {name: value}, body], …].
"""

import json
import sys
import urllib.error
import urllib.request


def answer(method: str, path: str, body: str) -> list[object]:
    request = urllib.request.Request(
        f"http://127.0.0.1:8080{path}",
        data=body.encode() or None,
        headers={"Content-Type": "application/json"},
        method=method,
    )
    try:
        opened = urllib.request.urlopen(request)
    except urllib.error.HTTPError as problem:
        opened = problem
    with opened:
        return [opened.status, dict(opened.headers.items()), opened.read().decode()]


json.dump([answer(*request) for request in json.load(sys.stdin)], sys.stdout)
