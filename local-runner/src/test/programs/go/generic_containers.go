// A stack, an ordered set and functions over any type, with constraints.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
)

type Number interface {
	~int | ~int64 | ~float64
}

type Stack[T any] struct{ items []T }

var ErrEmpty = errors.New("stack is empty")

func (s *Stack[T]) Push(items ...T) { s.items = append(s.items, items...) }

func (s *Stack[T]) Pop() (T, error) {
	var zero T
	if len(s.items) == 0 {
		return zero, ErrEmpty
	}
	last := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return last, nil
}

type Tree[K cmp.Ordered, V any] struct {
	key         K
	value       V
	left, right *Tree[K, V]
}

func (t *Tree[K, V]) Put(key K, value V) *Tree[K, V] {
	if t == nil {
		return &Tree[K, V]{key: key, value: value}
	}
	switch cmp.Compare(key, t.key) {
	case -1:
		t.left = t.left.Put(key, value)
	case 1:
		t.right = t.right.Put(key, value)
	default:
		t.value = value
	}
	return t
}

func (t *Tree[K, V]) All(yield func(K, V) bool) bool {
	return t == nil || t.left.All(yield) && yield(t.key, t.value) && t.right.All(yield)
}

func Map[A, B any](values []A, f func(A) B) []B {
	result := make([]B, 0, len(values))
	for _, v := range values {
		result = append(result, f(v))
	}
	return result
}

func Sum[T Number](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return
}

type Celsius float64

func main() {
	var stack Stack[string]
	stack.Push("a", "b")
	for range 3 {
		value, err := stack.Pop()
		fmt.Printf("%q %v\n", value, errors.Is(err, ErrEmpty))
	}
	var tree *Tree[string, int]
	for i, word := range strings.Fields("pear apple fig pear date") {
		tree = tree.Put(word, i)
	}
	for key, value := range func(yield func(string, int) bool) { tree.All(yield) } {
		fmt.Print(key, "=", value, " ")
		if key == "fig" {
			break
		}
	}
	fmt.Println()
	fmt.Println(Map([]int{1, 2, 3}, func(n int) string { return strings.Repeat("*", n) }))
	fmt.Printf("%d %.1f %T\n", Sum(1, 2, 3), Sum(0.5, 0.25), Sum(Celsius(20), Celsius(1.5)))
}
