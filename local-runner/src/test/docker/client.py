"""Sends one request to the service of this container: client.py METHOD PATH, the body on standard input.

Prints the status, the headers, an empty line and the body of the answer, whatever the status is.
"""

import sys
import urllib.error
import urllib.request


def main() -> None:
    method, path = sys.argv[1:]
    request = urllib.request.Request(
        f"http://127.0.0.1:8080{path}",
        data=sys.stdin.buffer.read() or None,
        headers={"Content-Type": "application/json"},
        method=method,
    )
    try:
        answer = urllib.request.urlopen(request)
    except urllib.error.HTTPError as problem:
        answer = problem
    with answer:
        head = f"{answer.status}\n"
        head += "".join(f"{name}: {value}\n" for name, value in answer.headers.items())
        sys.stdout.buffer.write(head.encode() + b"\n" + answer.read())


main()
