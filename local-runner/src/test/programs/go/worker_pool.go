// A pool of goroutines fed by one channel and emptied by another.
package main

import (
	"fmt"
	"sort"
	"sync"
)

type result struct {
	n, divisors int
}

func countDivisors(n int) int {
	count := 0
	for d := 1; d*d <= n; d++ {
		if n%d == 0 {
			count++
			if d*d != n {
				count++
			}
		}
	}
	return count
}

func main() {
	jobs := make(chan int)
	results := make(chan result, 16)
	var workers sync.WaitGroup
	for range 4 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for n := range jobs {
				results <- result{n, countDivisors(n)}
			}
		}()
	}
	go func() {
		for n := 1; n <= 10000; n++ {
			jobs <- n
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()

	var all []result
	total := 0
	for r := range results {
		all = append(all, r)
		total += r.divisors
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].divisors != all[j].divisors {
			return all[i].divisors > all[j].divisors
		}
		return all[i].n < all[j].n
	})
	fmt.Println(len(all), "results, divisors in all:", total)
	fmt.Println("most divisors:", all[:3])
}
