"""Asks the service for its health, and the cloud for its credentials."""

import http.client
import socket

from outside import OUTSIDE, got_through, stopped

METADATA = ("169.254.169.254", 80)

try:
    connection = http.client.HTTPConnection("127.0.0.1", OUTSIDE["port"], timeout=10)
    connection.request("GET", "/health")
    answer = connection.getresponse().status
    got_through(f"the service answers it {answer}")
except OSError as error:
    reason = error
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind).close()
            got_through(f"made a socket of {family.name}")
        except OSError as error:
            if "timed out" in str(error):
                raise
try:
    socket.create_connection(METADATA, timeout=10).close()
    got_through("reached the address of the cloud's metadata")
except TimeoutError:
    got_through("was let wait for the cloud's metadata")
except OSError as error:
    stopped(f"service: {reason}; metadata: {error}")
