"""Looks for the port on which the service listens, in what the kernel tells of the network."""

import socket

from outside import OUTSIDE, got_through, stopped

port = OUTSIDE["port"]
reasons = []
for table in ("/proc/self/net/tcp", "/proc/self/net/tcp6"):
    try:
        with open(table) as lines:
            for line in list(lines)[1:]:
                if int(line.split()[1].rpartition(":")[2], 16) == port:
                    got_through(f"sees the service listen on port {port}")
    except OSError as error:
        reasons.append(error)
try:
    socket.create_connection(("127.0.0.1", port), timeout=10).close()
    got_through(f"connects to port {port}")
except OSError as error:
    reasons.append(error)
stopped("; ".join(str(reason) for reason in reasons))
