"""A pool that tries again, and a request to a server behind a UNIX socket."""

import http.server
import socket
import socketserver
import threading

import urllib3
from urllib3.connection import HTTPConnection

pool = urllib3.PoolManager(retries=urllib3.Retry(2, backoff_factor=0.01))
for address in ("http://127.0.0.1:9/", "https://example.org/", "http://[::1]:9/"):
    try:
        pool.request("GET", address)
    except urllib3.exceptions.MaxRetryError as told:
        assert isinstance(told.reason, urllib3.exceptions.NewConnectionError), told
    else:
        raise AssertionError(f"{address} is open")


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"answer")

    def address_string(self) -> str:
        return "socket"


class Connection(HTTPConnection):
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect("server.socket")


class Pool(urllib3.HTTPConnectionPool):
    ConnectionCls = Connection


with socketserver.UnixStreamServer("server.socket", Answer) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    assert Pool("localhost").request("GET", "/").data == b"answer"
    server.shutdown()
print("as expected")
