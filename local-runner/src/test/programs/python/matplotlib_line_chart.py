import struct
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 200)
figure, axes = plt.subplots(figsize=(6, 4), dpi=100)
axes.plot(x, np.sin(x), label="sin x")
axes.plot(x, np.cos(x), "--", label="cos x")
axes.set_title("Größe über Zeit")
axes.set_xlabel("x")
axes.grid(True)
axes.legend()
target = Path("/tmp/output/waves.png")
target.parent.mkdir(exist_ok=True)
figure.savefig(target)
plt.close(figure)

data = target.read_bytes()
print(
    data[:8] == b"\x89PNG\r\n\x1a\n",
    struct.unpack(">II", data[16:24]),
    len(data) > 10_000,
)
print(len(axes.lines), [text.get_text() for text in axes.get_legend().get_texts()])
pixels = plt.imread(target)
print(
    pixels.shape,
    "corner:",
    pixels[0, 0].tolist(),
    "colours:",
    len(np.unique(pixels.reshape(-1, 4), axis=0)) > 20,
)
