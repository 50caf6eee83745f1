import sys; print(sys.argv, __name__, __file__, sorted(globals()))
