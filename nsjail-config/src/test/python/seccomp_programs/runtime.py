"""What CPython's standard library asks of the kernel. FORM is the form of the policy that this runs under."""

import asyncio
import concurrent.futures
import mmap
import multiprocessing
import os
import pty
import resource
import select
import shutil
import signal
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import time
from multiprocessing import shared_memory

FORM = os.environ["FORM"]
HAS_UNIX_SOCKETS = FORM == "strict"
HAS_SESSIONS = FORM != "minimal"


def square(number: int) -> int:
    return number * number


async def asynchronous() -> None:
    process = await asyncio.create_subprocess_shell("exit 3")
    assert await process.wait() == 3
    if HAS_UNIX_SOCKETS:
        server = await asyncio.start_unix_server(lambda r, w: w.close(), "socket")
        server.close()
    assert await asyncio.to_thread(square, 2) == 4


def in_a_terminal() -> None:
    pid, terminal = pty.fork()
    if pid == 0:
        print("in a terminal", flush=True)
        os._exit(0)
    assert b"in a terminal" in os.read(terminal, 100)
    os.waitpid(pid, 0)


def main() -> None:
    methods = ["fork", "spawn"] + ["forkserver"] * HAS_UNIX_SOCKETS
    for method in methods:
        with multiprocessing.get_context(method).Pool(2) as pool:
            assert pool.map(square, [1, 2, 3]) == [1, 4, 9]
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=queue.put, args=(7,))
    child.start()
    assert queue.get() == 7
    child.join()
    memory = shared_memory.SharedMemory(create=True, size=100)
    memory.close()
    memory.unlink()
    with concurrent.futures.ProcessPoolExecutor(2) as processes:
        assert list(processes.map(square, [5])) == [25]
    asyncio.run(asynchronous())

    assert subprocess.check_output(["echo", "spawned"]) == b"spawned\n"
    os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)
    if HAS_SESSIONS:
        in_a_terminal()
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()
    thread.join()

    alarms = []
    signal.signal(signal.SIGALRM, lambda *_: alarms.append(1))
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.1)
    assert alarms
    resource.setrlimit(resource.RLIMIT_NOFILE, (200, 200))
    os.sched_setaffinity(0, os.sched_getaffinity(0))
    os.nice(1)

    near, far = socket.socketpair()
    near.send(b"x")
    assert select.select([far], [], [], 1)[0]
    refused_families = [socket.AF_INET, socket.AF_INET6]
    refused_families += [] if HAS_UNIX_SOCKETS else [socket.AF_UNIX]
    for family in refused_families:
        try:
            socket.socket(family)
        except OSError as refused:
            assert refused.errno == 97, refused
        else:
            raise AssertionError(f"{family} is open")

    os.mkfifo("fifo")
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()
    os.close(os.memfd_create("anonymous"))
    with tempfile.NamedTemporaryFile(dir=".") as file:
        assert sqlite3.connect(file.name).execute("select 1").fetchall() == [(1,)]
        shutil.copy2(file.name, "copied")
    ssl.create_default_context()
    print("as expected")


if __name__ == "__main__":
    main()
