"""Figures as PNG, SVG and PDF, with its own cache of fonts."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plot
import numpy

figure, (left, right) = plot.subplots(1, 2)
x = numpy.linspace(0, 10, 200)
left.plot(x, numpy.sin(x), label="$\\sin x$")
left.legend()
right.imshow(numpy.outer(x, x))
starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
for form, start in starts.items():
    figure.savefig(f"figure.{form}")
    assert Path(f"figure.{form}").read_bytes().startswith(start)
print("as expected")
