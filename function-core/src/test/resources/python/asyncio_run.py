import asyncio
async def main():
    await asyncio.sleep(0)
    print('async')
asyncio.run(main())
