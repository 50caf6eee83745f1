// Closures that keep state, functions as values, and iterators over functions.
package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

func counter(step int) (next func() int, reset func()) {
	count := 0
	return func() int { count += step; return count }, func() { count = 0 }
}

func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

func memoize[K comparable, V any](f func(func(K) V, K) V) func(K) V {
	known := map[K]V{}
	var remembered func(K) V
	remembered = func(key K) V {
		if value, ok := known[key]; ok {
			return value
		}
		value := f(remembered, key)
		known[key] = value
		return value
	}
	return remembered
}

func fibonacci() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i, a, b := 0, 0, 1; yield(i, a); i, a, b = i+1, b, a+b {
		}
	}
}

func filter[T any](values iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for value := range values {
			if keep(value) && !yield(value) {
				return
			}
		}
	}
}

func main() {
	next, reset := counter(5)
	next()
	fmt.Print(next(), " ")
	reset()
	fmt.Println(next())

	var functions []func() int
	for i := range 3 {
		functions = append(functions, func() int { i *= 10; return i })
	}
	for _, f := range functions {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	shout := compose(strings.ToUpper, func(s string) string { return s + "!" })
	fmt.Println(shout("go"), compose(shout, func(s string) int { return len(s) })("gopher"))
	paths := memoize(func(self func([2]int) int, at [2]int) int {
		if at[0] == 0 || at[1] == 0 {
			return 1
		}
		return self([2]int{at[0] - 1, at[1]}) + self([2]int{at[0], at[1] - 1})
	})
	fmt.Println("lattice paths:", paths([2]int{20, 20}))

	for i, f := range fibonacci() {
		if f > 1000 {
			fmt.Println("first above 1000:", f, "at", i)
			break
		}
	}
	even := filter(slices.Values([]int{1, 2, 3, 4, 5, 6}), func(n int) bool { return n%2 == 0 })
	fmt.Println(slices.Collect(even))
	pull, stop := iter.Pull(even)
	first, _ := pull()
	second, ok := pull()
	stop()
	_, after := pull()
	fmt.Println(first, second, ok, after)
}
