"""A server and a client over a UNIX socket, and a client that finds no network."""

import asyncio

from aiohttp import ClientConnectionError, ClientSession, UnixConnector, web


async def answer(request: web.Request) -> web.Response:
    return web.json_response({"got": await request.text()})


async def main() -> None:
    application = web.Application()
    application.router.add_post("/", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.UnixSite(runner, "server.socket").start()
    async with ClientSession(connector=UnixConnector("server.socket")) as session:
        calls = [session.post("http://localhost/", data=str(n)) for n in range(5)]
        answers = [await one.json() for one in await asyncio.gather(*calls)]
        assert answers[4] == {"got": "4"}
    await runner.cleanup()
    async with ClientSession() as session:
        for address in ("http://127.0.0.1:9/", "http://example.org/"):
            try:
                await session.get(address)
            except ClientConnectionError:
                continue
            raise AssertionError(f"{address} is open")
    print("as expected")


asyncio.run(main())
