// math/big: factorials, Fibonacci, primes, modular powers, exact fractions and digits of pi.
package main

import (
	"fmt"
	"math/big"
)

func digitSum(n *big.Int) (sum int) {
	for _, digit := range n.String() {
		sum += int(digit - '0')
	}
	return
}

func fibonacci(n int) *big.Int {
	a, b := big.NewInt(0), big.NewInt(1)
	for range n {
		a.Add(a, b)
		a, b = b, a
	}
	return a
}

func arctanInverse(x int64, unity *big.Int) *big.Int {
	term := new(big.Int).Quo(unity, big.NewInt(x))
	sum := new(big.Int).Set(term)
	square := big.NewInt(x * x)
	for n, sign := int64(3), -1; term.Sign() != 0; n, sign = n+2, -sign {
		term.Quo(term, square)
		part := new(big.Int).Quo(term, big.NewInt(n))
		if sign < 0 {
			sum.Sub(sum, part)
		} else {
			sum.Add(sum, part)
		}
	}
	return sum
}

func main() {
	factorial := new(big.Int).MulRange(1, 100)
	fmt.Println(len(factorial.String()), digitSum(factorial))
	fmt.Println(fibonacci(150), len(fibonacci(4782).String()))
	mersenne := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 127), big.NewInt(1))
	fmt.Println(mersenne, mersenne.ProbablyPrime(10), new(big.Int).Add(mersenne, big.NewInt(2)).ProbablyPrime(10))

	p, q, e := big.NewInt(61), big.NewInt(53), big.NewInt(17)
	n := new(big.Int).Mul(p, q)
	d := new(big.Int).ModInverse(e, big.NewInt(60*52))
	secret := new(big.Int).Exp(big.NewInt(65), e, n)
	fmt.Println("RSA", d, secret, new(big.Int).Exp(secret, d, n))

	harmonic := new(big.Rat)
	for i := int64(1); i <= 10; i++ {
		harmonic.Add(harmonic, big.NewRat(1, i))
	}
	fmt.Println(harmonic, harmonic.FloatString(6))
	unity := new(big.Int).Exp(big.NewInt(10), big.NewInt(60), nil)
	pi := new(big.Int).Mul(big.NewInt(16), arctanInverse(5, unity))
	pi.Sub(pi, new(big.Int).Mul(big.NewInt(4), arctanInverse(239, unity)))
	fmt.Println("pi", pi.String()[:51])
	root := new(big.Float).SetPrec(200).Sqrt(big.NewFloat(2).SetPrec(200))
	fmt.Println(root.Text('f', 40))
	hex, ok := new(big.Int).SetString("deadbeefcafebabe", 16)
	_, bad := new(big.Int).SetString("12x", 10)
	fmt.Println(hex, ok, bad, hex.BitLen(), hex.Cmp(factorial))
}
