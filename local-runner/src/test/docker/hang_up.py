"""Sends a request to the service and hangs up as soon as the script runs: hang_up.py WORD, the body on standard input.

The script runs when a process has the word among those of its command.
"""

import os
import socket
import sys
import time

LONGEST_SECONDS = 30


def runs(word: str) -> bool:
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/cmdline") as words:
                if int(process) != os.getpid() and word in words.read().split("\0"):
                    return True
        except OSError:
            pass
    return False


def main() -> None:
    word = sys.argv[1]
    body = sys.stdin.buffer.read()
    head = (
        "POST /api/v1/execute HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    deadline = time.monotonic() + LONGEST_SECONDS
    with socket.create_connection(("127.0.0.1", 8080)) as connection:
        connection.sendall(head.encode() + body)
        while not runs(word):
            if time.monotonic() > deadline:
                sys.exit("the script does not run")
            time.sleep(0.01)


main()
