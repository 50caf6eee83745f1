"""Its loop: timers, threads, children, and a server on a UNIX socket."""

import asyncio
import datetime

from tornado import gen, httpserver, ioloop, iostream, netutil, process, web
import socket


class Answer(web.RequestHandler):
    async def get(self) -> None:
        await gen.sleep(0.001)
        self.write({"answer": 42})


async def main() -> None:
    loop = ioloop.IOLoop.current()
    assert await loop.run_in_executor(None, sum, [1, 2]) == 3
    try:
        await gen.with_timeout(
            datetime.timedelta(milliseconds=5), asyncio.Event().wait()
        )
    except gen.TimeoutError:
        pass
    child = process.Subprocess(["echo", "spawned"], stdout=process.Subprocess.STREAM)
    assert await child.stdout.read_until_close() == b"spawned\n"
    assert await child.wait_for_exit() == 0
    server = httpserver.HTTPServer(web.Application([("/", Answer)]))
    server.add_socket(netutil.bind_unix_socket("server.socket"))
    stream = iostream.IOStream(socket.socket(socket.AF_UNIX))
    await stream.connect("server.socket")
    await stream.write(b"GET / HTTP/1.0\r\n\r\n")
    assert (await stream.read_until_close()).endswith(b'{"answer": 42}')
    server.stop()
    print("as expected")


asyncio.run(main())
