// Slices, their capacity and the functions of packages slices and maps.
package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

func main() {
	base := []int{0, 1, 2, 3, 4, 5, 6, 7}
	part := base[2:5]
	limited := base[2:5:5]
	part = append(part, 50)
	limited = append(limited, 99)
	limited[0] = -1
	fmt.Println(base, part, limited, len(part), cap(part))
	copied := make([]int, 3)
	fmt.Println(copy(copied, base[5:]), copied, copy(base[1:], base))
	fmt.Println(base)
	array := [3]int{1, 2, 3}
	other := array
	other[0] = 9
	fmt.Println(array, other, array == [...]int{1, 2, 3}, [3]int(base[:3]))

	words := strings.Fields("delta alpha charlie bravo alpha echo")
	slices.Sort(words)
	words = slices.Compact(words)
	at, found := slices.BinarySearch(words, "charlie")
	fmt.Println(words, at, found, slices.Index(words, "zulu"), slices.Contains(words, "echo"))
	words = slices.Insert(words, 1, "one", "two")
	words = slices.Delete(words, 3, 5)
	fmt.Println(words, slices.Max(words))
	slices.SortStableFunc(words, func(a, b string) int { return len(a) - len(b) })
	fmt.Println(words)
	fmt.Println(slices.Collect(slices.Chunk([]int{1, 2, 3, 4, 5}, 2)), slices.Repeat([]int{7}, 3), slices.Equal([]int{1}, []int{1}))

	ages := map[string]int{"ann": 30, "bob": 25, "cy": 41}
	clone := maps.Clone(ages)
	delete(ages, "bob")
	age, ok := ages["bob"]
	fmt.Println(age, ok, len(clone), maps.Equal(ages, clone), ages)
	maps.DeleteFunc(clone, func(_ string, age int) bool { return age > 40 })
	fmt.Println(slices.Sorted(maps.Keys(clone)), slices.Sorted(maps.Values(clone)))
	type point struct{ x, y int }
	seen := map[point][]string{}
	seen[point{1, 2}] = append(seen[point{1, 2}], "first")
	seen[point{1, 2}] = append(seen[point{1, 2}], "second")
	fmt.Println(seen, seen[point{}] == nil)
	clear(seen)
	fmt.Println(len(seen), min(3, 1, 2), max(2.5, 1))
}
