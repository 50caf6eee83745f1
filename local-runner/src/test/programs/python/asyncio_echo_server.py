import asyncio
import os
import tempfile

PATH = os.path.join(tempfile.gettempdir(), "echo.socket")


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        writer.write(line.decode().strip()[::-1].encode() + b"\n")
        await writer.drain()
    writer.close()


async def ask(*words: str) -> list[str]:
    reader, writer = await asyncio.open_unix_connection(PATH)
    answers = []
    for word in words:
        writer.write(word.encode() + b"\n")
        answers.append((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    return answers


async def main() -> None:
    server = await asyncio.start_unix_server(serve, PATH)
    async with server:
        print(await ask("stressed", "drawer"))
        print(await asyncio.gather(ask("über"), ask("a", "bc"), ask()))

    process = await asyncio.create_subprocess_exec(
        "sort", "-r", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate(b"b\na\nc\n")
    print(output.split(), process.returncode)


asyncio.run(main())
