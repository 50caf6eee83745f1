// Topological order with cycle detection, and the earliest times of parallel tasks.
package main

import (
	"fmt"
	"slices"
	"strings"
)

type task struct {
	minutes int
	needs   []string
}

type cycleError struct{ path []string }

func (e cycleError) Error() string { return "cycle: " + strings.Join(e.path, " > ") }

type plan map[string]task

func (p plan) order() (done []string, err error) {
	const visiting, finished = 1, 2
	state := map[string]int{}
	var path []string
	var visit func(string) error
	visit = func(name string) error {
		switch state[name] {
		case finished:
			return nil
		case visiting:
			return cycleError{append(path[slices.Index(path, name):], name)}
		}
		if _, ok := p[name]; !ok {
			return fmt.Errorf("unknown task %q needed by %q", name, path[len(path)-1])
		}
		state[name] = visiting
		path = append(path, name)
		for _, need := range p[name].needs {
			if err := visit(need); err != nil {
				return err
			}
		}
		path = path[:len(path)-1]
		state[name] = finished
		done = append(done, name)
		return nil
	}
	names := []string{}
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := visit(name); err != nil {
			return nil, err
		}
	}
	return done, nil
}

func (p plan) finish(order []string) map[string]int {
	ends := map[string]int{}
	for _, name := range order {
		start := 0
		for _, need := range p[name].needs {
			start = max(start, ends[need])
		}
		ends[name] = start + p[name].minutes
	}
	return ends
}

func main() {
	p := plan{
		"eat":   {20, []string{"serve"}},
		"serve": {2, []string{"sauce", "pasta", "table"}},
		"sauce": {15, []string{"shop"}},
		"pasta": {9, []string{"boil"}},
		"boil":  {8, []string{"shop"}},
		"table": {5, nil},
		"shop":  {30, nil},
	}
	order, err := p.order()
	fmt.Println(order, err)
	fmt.Println(p.finish(order))
	p["shop"] = task{30, []string{"money"}}
	fmt.Println(p.order())
	p["money"] = task{1, []string{"eat"}}
	fmt.Println(p.order())
}
