// IEEE 754 in Go: sums, NaN as a key, rounding, formatting and series.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"strconv"
)

func simpson(f func(float64) float64, a, b float64, n int) float64 {
	h := (b - a) / float64(n)
	sum := f(a) + f(b)
	for i := 1; i < n; i++ {
		sum += f(a+float64(i)*h) * float64(2+i%2*2)
	}
	return sum * h / 3
}

func bisect(f func(float64) float64, low, high float64) float64 {
	for range 100 {
		middle := (low + high) / 2
		if f(low)*f(middle) <= 0 {
			high = middle
		} else {
			low = middle
		}
	}
	return low
}

func main() {
	a, b := 0.1, 0.2
	fmt.Println(a+b, a+b == 0.3, 0.1+0.2 == 0.3, float32(a))
	nan := math.NaN()
	keys := map[float64]int{nan: 1}
	keys[nan] = 2
	_, found := keys[nan]
	fmt.Println(nan == nan, len(keys), found, math.IsNaN(math.Sqrt(-1)), math.Max(1, nan))
	zero := 0.0
	fmt.Println(1/zero, -1/zero, math.Signbit(math.Copysign(0, -1)), math.Inf(1) > math.MaxFloat64)
	fmt.Println(math.Round(2.5), math.RoundToEven(2.5), math.Trunc(-2.5), math.Floor(-2.5), math.Mod(-7, 3), math.Remainder(7, 4))
	fmt.Println(1e20, 1e21, 1e-5, 100000000.0, float32(16777217), math.Pi)
	fmt.Printf("%.2f %8.3f|%-8.1f|%e %g %x %v\n", 2.675, math.E, 2.0, 123456.0, 1e-7, 1.0, math.SmallestNonzeroFloat64)
	fmt.Println(math.Float64bits(1) == 0x3ff0000000000000, math.Float32frombits(0x40490fdb), math.Nextafter(1, 2)-1)
	fmt.Println(strconv.FormatFloat(1.0/3, 'f', -1, 32), strconv.FormatFloat(1234.5678, 'e', 2, 64))
	_, err := strconv.ParseFloat("1e400", 64)
	fmt.Println(err)
	fmt.Printf("%.9f %.9f\n", simpson(math.Sin, 0, math.Pi, 1000), simpson(func(x float64) float64 { return 4 / (1 + x*x) }, 0, 1, 1000))
	fmt.Printf("%.9f\n", bisect(func(x float64) float64 { return x*x*x - x - 2 }, 1, 2))
	fmt.Printf("%.4f %.4f %v\n", cmplx.Exp(complex(0, math.Pi/2)), cmplx.Sqrt(-4), real((1+2i)*(3-1i)))
}
