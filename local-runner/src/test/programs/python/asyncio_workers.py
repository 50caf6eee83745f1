import asyncio


async def worker(name: str, jobs: asyncio.Queue, done: list) -> None:
    while True:
        job = await jobs.get()
        await asyncio.sleep(0)
        done.append((job, name))
        jobs.task_done()


async def delayed(value: int, turns: int) -> int:
    for _ in range(turns):
        await asyncio.sleep(0)
    if value < 0:
        raise ValueError(f"{value} is negative")
    return value * value


async def ticks(count: int):
    for number in range(count):
        await asyncio.sleep(0)
        yield number


async def main() -> None:
    print(await asyncio.gather(delayed(1, 5), delayed(2, 1), delayed(3, 3)))
    mixed = await asyncio.gather(delayed(4, 1), delayed(-1, 2), return_exceptions=True)
    print([repr(result) for result in mixed])

    jobs: asyncio.Queue = asyncio.Queue()
    done: list = []
    workers = [asyncio.create_task(worker(f"w{n}", jobs, done)) for n in range(3)]
    for job in range(9):
        jobs.put_nowait(job)
    await jobs.join()
    for task in workers:
        task.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(job for job, _ in done), {type(e).__name__ for e in ended})

    try:
        await asyncio.wait_for(asyncio.sleep(60), timeout=0.01)
    except asyncio.TimeoutError:
        print("timed out")
    print([n * 2 async for n in ticks(5) if n % 2 == 0])

    semaphore, running, most = asyncio.Semaphore(2), 0, 0

    async def limited() -> None:
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

    async with asyncio.TaskGroup() as group:
        for _ in range(6):
            group.create_task(limited())
    print("at most", most, "at a time;", await asyncio.to_thread(sum, range(101)))


asyncio.run(main())
