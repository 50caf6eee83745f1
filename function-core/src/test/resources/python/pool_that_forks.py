import multiprocessing as m
if __name__ == '__main__':
    with m.Pool(2) as pool:
        print(pool.map(abs, [-1, -2]))
