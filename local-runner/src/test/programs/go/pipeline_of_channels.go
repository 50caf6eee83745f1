// The prime sieve of chained goroutines, and stages that end when they are cancelled.
package main

import (
	"context"
	"fmt"
)

func generate(ctx context.Context, from int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := from; ; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func filter(ctx context.Context, in <-chan int, keep func(int) bool) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			if !keep(n) {
				continue
			}
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	numbers := generate(ctx, 2)
	var primes []int
	for len(primes) < 25 {
		prime := <-numbers
		primes = append(primes, prime)
		numbers = filter(ctx, numbers, func(n int) bool { return n%prime != 0 })
	}
	cancel()
	for range numbers {
	}
	fmt.Println(primes)
	fmt.Println(ctx.Err(), context.Cause(ctx) == context.Canceled)
}
