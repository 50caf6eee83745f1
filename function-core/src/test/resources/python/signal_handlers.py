import signal; print([signal.getsignal(s) for s in (2, 13, 15, 17, 25)])
