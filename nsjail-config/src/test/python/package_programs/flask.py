"""Pages, asked for without a socket; and its server, on a UNIX socket."""

import http.client
import socket
import threading

from flask import Flask, jsonify, request, session
from werkzeug.serving import make_server

application = Flask(__name__)
application.secret_key = "secret"


@application.post("/add")
def add():
    session["seen"] = True
    return jsonify(sum=sum(request.json))


@application.get("/fail")
def fail():
    raise LookupError


client = application.test_client()
assert client.post("/add", json=[1, 2]).json == {"sum": 3}
assert (
    client.get("/missing").status_code == 404 and client.get("/fail").status_code == 500
)
server = make_server("unix://server.socket", 0, application, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
connection = http.client.HTTPConnection("localhost")
connection.sock = socket.socket(socket.AF_UNIX)
connection.sock.connect("server.socket")
connection.request("GET", "/missing")
assert connection.getresponse().status == 404
server.shutdown()
print("as expected")
