import atexit; atexit.register(print, 'at exit'); print('before'); 1 / 0
