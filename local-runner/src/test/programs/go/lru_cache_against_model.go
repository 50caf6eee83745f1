// A cache with container/list, checked against a slow model with seeded random keys.
package main

import (
	"container/list"
	"fmt"
	"math/rand/v2"
	"slices"
)

type pair[K comparable, V any] struct {
	key   K
	value V
}

type Cache[K comparable, V any] struct {
	capacity int
	order    *list.List
	places   map[K]*list.Element
	evicted  func(K, V)
}

func NewCache[K comparable, V any](capacity int, evicted func(K, V)) *Cache[K, V] {
	return &Cache[K, V]{capacity, list.New(), map[K]*list.Element{}, evicted}
}

func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	element, ok := c.places[key]
	if !ok {
		return value, false
	}
	c.order.MoveToFront(element)
	return element.Value.(*pair[K, V]).value, true
}

func (c *Cache[K, V]) Put(key K, value V) {
	if _, ok := c.Get(key); ok {
		c.order.Front().Value.(*pair[K, V]).value = value
		return
	}
	if c.order.Len() == c.capacity {
		oldest := c.order.Remove(c.order.Back()).(*pair[K, V])
		delete(c.places, oldest.key)
		c.evicted(oldest.key, oldest.value)
	}
	c.places[key] = c.order.PushFront(&pair[K, V]{key, value})
}

func main() {
	cache := NewCache(2, func(key string, value int) { fmt.Println("evicted", key, value) })
	cache.Put("a", 1)
	cache.Put("b", 2)
	cache.Get("a")
	cache.Put("c", 3)
	cache.Put("a", 10)
	cache.Put("d", 4)
	value, ok := cache.Get("a")
	fmt.Println(value, ok)

	random := rand.New(rand.NewPCG(1, 2))
	evictions, hits, differences := 0, 0, 0
	fast := NewCache(8, func(int, int) { evictions++ })
	var model []int
	for range 20000 {
		key := random.IntN(16)
		at := slices.Index(model, key)
		if at >= 0 {
			model = slices.Delete(model, at, at+1)
		} else if len(model) == 8 {
			model = model[1:]
		}
		model = append(model, key)
		_, hit := fast.Get(key)
		if !hit {
			fast.Put(key, key)
		} else {
			hits++
		}
		if hit != (at >= 0) {
			differences++
		}
	}
	fmt.Println("differences", differences, hits > 9500 && hits < 10500, evictions == 20000-hits-8)
}
