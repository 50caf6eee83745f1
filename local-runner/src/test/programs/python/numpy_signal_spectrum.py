import numpy as np

RATE = 1000
time = np.arange(RATE) / RATE
signal = 3 * np.sin(2 * np.pi * 50 * time) + 1.5 * np.cos(2 * np.pi * 120 * time) + 0.5

spectrum = np.fft.rfft(signal)
strength = np.abs(spectrum) * 2 / RATE
strength[0] /= 2
for frequency in np.flatnonzero(strength > 0.01):
    print(
        f"{np.fft.rfftfreq(RATE, 1 / RATE)[frequency]:5.0f} Hz: {strength[frequency]:.3f}"
    )

energy = np.sum(signal**2)
parseval = (np.sum(np.abs(np.fft.fft(signal)) ** 2)) / RATE
print(f"energy {energy:.3f}, Parseval {parseval:.3f}")

spectrum[100:] = 0
smooth = np.fft.irfft(spectrum)
print(
    "120 Hz taken away:", np.allclose(smooth, 3 * np.sin(2 * np.pi * 50 * time) + 0.5)
)

noise = np.random.default_rng(1).normal(size=RATE)
noisy = np.sin(2 * np.pi * 5 * time) + noise
window = np.ones(25) / 25
calmed = np.convolve(noisy, window, mode="same")
print(
    "noise is less:", np.std(calmed - np.sin(2 * np.pi * 5 * time)) < np.std(noise) / 2
)
print(
    "trapezoid:",
    round(np.trapz(np.sin(np.linspace(0, np.pi, 1001)), dx=np.pi / 1000), 5),
)
print("roots:", np.round(np.sort(np.roots([1, -6, 11, -6])), 8))
print("polynomial:", np.round(np.polyfit([0, 1, 2, 3], [1, 2, 5, 10], 2), 8) + 0.0)
