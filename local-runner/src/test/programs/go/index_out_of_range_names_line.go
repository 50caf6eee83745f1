// A runtime error ends the program with exit code two and names the line of the script.
package main

import (
	"fmt"
	"os"
)

func last(values []int, back int) int {
	return values[len(values)-back]
}

func main() {
	values := []int{3, 1, 2}
	fmt.Println(last(values, 1))
	fmt.Println(last(values, 3))
	fmt.Println(last(values, len(os.Args)+3))
}
