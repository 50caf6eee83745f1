// Shared state: Mutex, RWMutex, atomics, Once, Cond and a semaphore of a channel.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type counter struct {
	mutex  sync.RWMutex
	counts map[string]int
}

func (c *counter) add(key string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.counts[key]++
}

func (c *counter) get(key string) int {
	c.mutex.RLock()
	defer c.mutex.RUnlock()
	return c.counts[key]
}

func main() {
	c := counter{counts: map[string]int{}}
	var hits, inside, most atomic.Int64
	var group sync.WaitGroup
	var once sync.Once
	semaphore := make(chan struct{}, 3)
	for i := range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			semaphore <- struct{}{}
			defer func() { <-semaphore }()
			now := inside.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			once.Do(func() { fmt.Println("set up once") })
			for range 100 {
				c.add([]string{"even", "odd"}[i%2])
				hits.Add(1)
			}
			inside.Add(-1)
		}()
	}
	group.Wait()
	fmt.Println(c.get("even"), c.get("odd"), hits.Load(), most.Load() <= 3)

	var mutex sync.Mutex
	changed := sync.NewCond(&mutex)
	turn, log := 0, []int{}
	for id := range 3 {
		group.Add(1)
		go func() {
			defer group.Done()
			for round := range 3 {
				mutex.Lock()
				for turn != round*3+id {
					changed.Wait()
				}
				log = append(log, id)
				turn++
				changed.Broadcast()
				mutex.Unlock()
			}
		}()
	}
	group.Wait()
	fmt.Println(log)
	value := sync.OnceValue(func() int { return int(hits.Add(1)) })
	fmt.Println(value(), value(), mutex.TryLock(), mutex.TryLock())
}
