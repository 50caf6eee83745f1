import io
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

output = Path("/tmp/output")
output.mkdir(exist_ok=True)
figure, ((bars, pie), (histogram, picture)) = plt.subplots(2, 2, figsize=(4, 4), dpi=50)
drawn = bars.bar(["a", "b", "c"], [3, 7, 5], color=["red", "#00ff00", "0.5"])
print([bar.get_height() for bar in drawn], drawn[1].get_facecolor())
wedges, _ = pie.pie([1, 1, 2])
print([round(wedge.theta2 - wedge.theta1) for wedge in wedges])
counts, edges, _ = histogram.hist([1, 2, 2, 3, 3, 3, 9], bins=4)
print(counts.astype(int).tolist(), edges.tolist())
picture.imshow([[0, 1], [2, 3]], cmap="gray")
print(picture.images[0].get_clim())

figure.savefig(output / "four.svg")
svg = (output / "four.svg").read_text(encoding="utf-8")
print("<svg" in svg, svg.rstrip().endswith("</svg>"))
memory = io.BytesIO()
figure.savefig(memory, format="png")
print(memory.getvalue()[1:4], plt.imread(io.BytesIO(memory.getvalue())).shape)
figure.canvas.draw()
pixels = bytes(figure.canvas.buffer_rgba())
print(len(pixels), b"\xff\x00\x00\xff" in pixels, b"\x00\xff\x00\xff" in pixels)
