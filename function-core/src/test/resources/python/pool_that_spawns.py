import multiprocessing as m
if __name__ == '__main__':
    with m.get_context('spawn').Pool(1) as pool:
        print(pool.map(abs, [-1]))
