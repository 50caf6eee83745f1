"""Threads, processes, files, timers, signals and sockets of the standard library, where there is no terminal."""

import asyncio
import ctypes
import ctypes.util
import mmap
import multiprocessing
import os
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import shared_memory


def square(number: int) -> int:
    return number * number


async def asynchronous() -> None:
    child = await asyncio.create_subprocess_exec("cat", stdin=-1, stdout=-1)
    assert await child.communicate(b"text") == (b"text", None)
    greet = lambda reader, writer: (writer.write(b"hello"), writer.close())
    async with await asyncio.start_unix_server(greet, "server.socket"):
        reader, writer = await asyncio.open_unix_connection("server.socket")
        assert await reader.read() == b"hello"
        writer.close()
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.005)
    except asyncio.TimeoutError:
        pass


def processes() -> None:
    for method in ("fork", "spawn", "forkserver"):
        with multiprocessing.get_context(method).Pool(2) as pool:
            assert pool.map(square, [1, 2, 3]) == [1, 4, 9]
    for executor in (ThreadPoolExecutor, ProcessPoolExecutor):
        with executor(2) as pool:
            assert list(pool.map(square, [5, 6])) == [25, 36]
    with multiprocessing.Manager() as manager:
        assert manager.list([1, 2])[1] == 2
    memory = shared_memory.SharedMemory(create=True, size=100)
    memory.close()
    memory.unlink()
    assert subprocess.run("exit 3", shell=True, start_new_session=True).returncode == 3
    assert subprocess.check_output([sys.executable, "-c", "print(1)"]) == b"1\n"


def files() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree("/etc/python3.11", f"{folder}/copy", symlinks=True)
        shutil.make_archive(f"{folder}/packed", "gztar", f"{folder}/copy")
        os.mkfifo(f"{folder}/fifo")
        os.utime(folder)
    with open("mapped", "w+b") as file:
        file.truncate(4096)
        with mmap.mmap(file.fileno(), 4096) as memory:
            memory[0] = 7
            memory.flush()
        os.posix_fallocate(file.fileno(), 0, 8192)
    os.close(os.memfd_create("anonymous"))


def timers() -> None:
    alarmed = threading.Event()
    signal.signal(signal.SIGALRM, lambda *_: alarmed.set())
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    assert alarmed.wait(20)
    late = threading.Event()
    threading.Timer(0.005, late.set).start()
    assert late.wait(20)
    assert time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID) > 0
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    os.kill(os.getpid(), signal.SIGUSR1)
    assert signal.sigtimedwait([signal.SIGUSR1], 20).si_signo == signal.SIGUSR1


def main() -> None:
    processes()
    asyncio.run(asynchronous())
    files()
    timers()
    near, far = socket.socketpair()
    with selectors.DefaultSelector() as selector:
        selector.register(far, selectors.EVENT_READ)
        near.send(b"x")
        assert selector.select(20)
    try:
        socket.create_connection(("127.0.0.1", 9))
    except OSError as refused:
        assert refused.errno == 97, refused
    assert ctypes.CDLL(None).getpid() == os.getpid()
    print("as expected")


if __name__ == "__main__":
    main()
