// A panic nobody recovers: deferred calls run, then the exit code is two.
package main

import "fmt"

type inventory map[string]int

func (i inventory) take(name string, count int) {
	if i[name] < count {
		panic(fmt.Sprintf("only %d of %s, %d wanted", i[name], name, count))
	}
	i[name] -= count
	fmt.Println("took", count, "of", name)
}

func main() {
	stock := inventory{"bolts": 10, "nuts": 3}
	defer func() { fmt.Println("left at the end:", stock) }()
	stock.take("bolts", 4)
	stock.take("nuts", 3)
	stock.take("bolts", 7)
	fmt.Println("never printed")
}
