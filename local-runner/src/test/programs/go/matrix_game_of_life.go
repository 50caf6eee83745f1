// Conway's cells on a torus: a glider comes home, a blinker turns, a pulsar has period three.
package main

import (
	"fmt"
	"strings"
)

type world [][]bool

func parse(rows, columns int, top, left int, pattern ...string) world {
	w := make(world, rows)
	for i := range w {
		w[i] = make([]bool, columns)
	}
	for y, line := range pattern {
		for x, c := range line {
			w[top+y][left+x] = c == '#'
		}
	}
	return w
}

func (w world) step() world {
	rows, columns := len(w), len(w[0])
	next := make(world, rows)
	for y := range next {
		next[y] = make([]bool, columns)
		for x := range next[y] {
			count := 0
			for dy := rows - 1; dy <= rows+1; dy++ {
				for dx := columns - 1; dx <= columns+1; dx++ {
					if (dy != rows || dx != columns) && w[(y+dy)%rows][(x+dx)%columns] {
						count++
					}
				}
			}
			next[y][x] = count == 3 || count == 2 && w[y][x]
		}
	}
	return next
}

func (w world) String() string {
	var out strings.Builder
	for _, row := range w {
		for _, alive := range row {
			out.WriteByte(map[bool]byte{true: '#', false: '.'}[alive])
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func period(w world, limit int) int {
	first := w.String()
	for n := 1; n <= limit; n++ {
		if w = w.step(); w.String() == first {
			return n
		}
	}
	return -1
}

func main() {
	fmt.Println("block", period(parse(6, 6, 2, 2, "##", "##"), 10))
	fmt.Println("blinker", period(parse(5, 5, 2, 1, "###"), 10))
	fmt.Println("glider on 8x8", period(parse(8, 8, 0, 0, ".#.", "..#", "###"), 100))
	fmt.Println("pulsar", period(parse(17, 17, 2, 2,
		"..###...###..", ".............", "#....#.#....#", "#....#.#....#", "#....#.#....#", "..###...###..", ".............",
		"..###...###..", "#....#.#....#", "#....#.#....#", "#....#.#....#", ".............", "..###...###.."), 10))
	fmt.Print(parse(5, 6, 1, 1, ".#.", "..#", "###").step().step())
}
