// select with defaults, tickers, deadlines and nil channels.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func slow(ctx context.Context, need time.Duration) (string, error) {
	select {
	case <-time.After(need):
		return "finished", nil
	case <-ctx.Done():
		return "", fmt.Errorf("gave up: %w", ctx.Err())
	}
}

func merge(a, b <-chan int) (sum, closed int) {
	for a != nil || b != nil {
		select {
		case n, ok := <-a:
			if !ok {
				a = nil
				closed++
			}
			sum += n
		case n, ok := <-b:
			if !ok {
				b = nil
				closed++
			}
			sum += n
		}
	}
	return
}

func count(to int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 1; n <= to; n++ {
			out <- n
		}
	}()
	return out
}

type key struct{}

func main() {
	ctx, cancel := context.WithTimeout(context.WithValue(context.Background(), key{}, "value"), 20*time.Millisecond)
	defer cancel()
	fmt.Println(slow(ctx, time.Millisecond))
	_, err := slow(ctx, time.Minute)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded), ctx.Value(key{}))

	fmt.Println(merge(count(100), count(10)))

	buffered := make(chan int, 2)
	sent := 0
	for range 5 {
		select {
		case buffered <- sent:
			sent++
		default:
		}
	}
	fmt.Println(sent, len(buffered), cap(buffered), <-buffered, <-buffered)

	ticker := time.NewTicker(2 * time.Millisecond)
	start := time.Now()
	for range 3 {
		<-ticker.C
	}
	ticker.Stop()
	fmt.Println(time.Since(start) >= 5*time.Millisecond)

	cause, stop := context.WithCancelCause(context.Background())
	stop(errors.New("enough"))
	<-cause.Done()
	fmt.Println(cause.Err(), "/", context.Cause(cause))
}
