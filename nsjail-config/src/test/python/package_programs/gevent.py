"""Green threads that sleep, its pool of true ones, children, and a server on a UNIX socket."""

from gevent import monkey

monkey.patch_all()

import os
import socket
import subprocess
import time

import gevent
from gevent.pool import Pool
from gevent.server import StreamServer


def pause(number: int) -> int:
    time.sleep(0.005)
    return number * 2


def greet(connection, address) -> None:
    connection.sendall(b"hello")
    connection.close()


def main() -> None:
    assert Pool(5).map(pause, range(10)) == list(range(0, 20, 2))
    assert gevent.get_hub().threadpool.apply(os.getpid) == os.getpid()
    assert subprocess.check_output(["echo", "spawned"]) == b"spawned\n"
    listener = socket.socket(socket.AF_UNIX)
    listener.bind("server.socket")
    listener.listen()
    server = StreamServer(listener, greet)
    server.start()
    client = socket.socket(socket.AF_UNIX)
    client.connect("server.socket")
    assert client.recv(10) == b"hello"
    server.stop()
    with gevent.Timeout(0.01, False):
        gevent.sleep(60)
    try:
        socket.create_connection(("127.0.0.1", 9))
    except OSError as refused:
        assert refused.errno == 97, refused
    print("as expected")


main()
