import sys


class TooHot(Exception):
    def __init__(self, degrees: float):
        super().__init__(f"{degrees:.1f} °C is too hot")
        self.degrees = degrees


def check(degrees: float) -> None:
    print("checking", degrees)
    if degrees > 40:
        raise TooHot(degrees)


try:
    for word in sys.stdin.read().split():
        check(float(word))
finally:
    print("switched off")
