"""Linear algebra on threads, files mapped into memory, random numbers."""

import numpy

a = numpy.random.default_rng(1).random((300, 300))
assert numpy.allclose(a @ numpy.linalg.inv(a), numpy.eye(300), atol=1e-6)
assert numpy.allclose(numpy.fft.ifft(numpy.fft.fft(a[0])).real, a[0])
numpy.save("a.npy", a)
assert numpy.load("a.npy", mmap_mode="r").sum() == a.sum()
mapped = numpy.memmap("mapped", dtype="int64", mode="w+", shape=(1000,))
mapped[:] = 7
mapped.flush()
numpy.savez_compressed("a.npz", a=a)
assert numpy.load("a.npz")["a"].shape == (300, 300)
print("as expected")
