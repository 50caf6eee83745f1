// Checks ISBNs, reports to standard error and leaves with an exit code of its own.
package main

import (
	"fmt"
	"os"
)

func valid(isbn string) bool {
	sum, digits := 0, 0
	for _, r := range isbn {
		switch {
		case r == '-':
			continue
		case r < '0' || r > '9':
			return false
		}
		weight := 1 + digits%2*2
		sum += int(r-'0') * weight
		digits++
	}
	return digits == 13 && sum%10 == 0
}

func main() {
	defer fmt.Println("not run by os.Exit")
	bad := 0
	for _, isbn := range []string{"978-3-16-148410-0", "978-0-306-40615-7", "978-0-306-40615-8", "978030640615", "97803x6406157"} {
		if valid(isbn) {
			fmt.Println(isbn, "ok")
			continue
		}
		bad++
		fmt.Fprintln(os.Stderr, "invalid:", isbn)
	}
	if bad > 0 {
		os.Exit(10 + bad)
	}
}
