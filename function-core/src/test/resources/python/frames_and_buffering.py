import sys; print(sys._getframe().f_back, sys.stdout.line_buffering, sys.stderr.errors)
