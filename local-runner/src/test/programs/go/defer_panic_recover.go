// Deferred calls run last in, first out, see named results and turn panics into errors.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func safely(name string, action func()) (err error) {
	defer func() {
		switch value := recover().(type) {
		case nil:
		case runtime.Error:
			err = fmt.Errorf("%s: runtime: %w", name, value)
		case error:
			err = fmt.Errorf("%s: %w", name, value)
		default:
			err = fmt.Errorf("%s: panic of type %T: %v", name, value, value)
		}
	}()
	action()
	return nil
}

func doubled(n int) (result int) {
	defer func() { result *= 2 }()
	return n + 1
}

func order() {
	for i := range 3 {
		defer fmt.Print("deferred ", i, "\n")
	}
	defer func(at int) { fmt.Println("evaluated early:", at) }(len("four"))
	fmt.Println("body ends")
}

func main() {
	order()
	fmt.Println(doubled(20))
	var numbers []int
	var table map[string]int
	var pointer *struct{ x int }
	var anything any = "text"
	zero := len(numbers)
	fmt.Println(safely("fine", func() {}))
	fmt.Println(safely("index", func() { numbers[5] = 1 }))
	fmt.Println(safely("division", func() { fmt.Println(1 / zero) }))
	fmt.Println(safely("map", func() { table["a"] = 1 }))
	fmt.Println(safely("pointer", func() { pointer.x = 1 }))
	fmt.Println(safely("assertion", func() { fmt.Println(anything.(int)) }))
	fmt.Println(safely("slice", func() { fmt.Println("abc"[2:zero]) }))
	fmt.Println(safely("error", func() { panic(errors.New("own")) }))
	fmt.Println(safely("value", func() { panic(42) }))
	fmt.Println(safely("nested", func() {
		defer func() { panic(fmt.Sprint("again after ", recover())) }()
		panic("first")
	}))
	fmt.Println(safely("closed", func() {
		c := make(chan int)
		close(c)
		close(c)
	}))
}
