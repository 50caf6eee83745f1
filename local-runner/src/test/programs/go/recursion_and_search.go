// Queens, Sudoku, flood fill, Hanoi and word breaking by recursion.
package main

import (
	"fmt"
	"strings"
)

func queens(size, row int, columns, left, right uint) int {
	if row == size {
		return 1
	}
	count := 0
	for open := ^(columns | left | right) & (1<<size - 1); open != 0; open &= open - 1 {
		bit := open & -open
		count += queens(size, row+1, columns|bit, (left|bit)<<1, (right|bit)>>1)
	}
	return count
}

func sudoku(cells []byte) bool {
	place := strings.IndexByte(string(cells), '.')
	if place < 0 {
		return true
	}
	row, column := place/9, place%9
next:
	for digit := byte('1'); digit <= '9'; digit++ {
		for i := range 9 {
			if cells[row*9+i] == digit || cells[i*9+column] == digit || cells[(row/3*3+i/3)*9+column/3*3+i%3] == digit {
				continue next
			}
		}
		cells[place] = digit
		if sudoku(cells) {
			return true
		}
		cells[place] = '.'
	}
	return false
}

func fill(grid [][]byte, row, column int) int {
	if row < 0 || row >= len(grid) || column < 0 || column >= len(grid[row]) || grid[row][column] != '#' {
		return 0
	}
	grid[row][column] = '.'
	return 1 + fill(grid, row-1, column) + fill(grid, row+1, column) + fill(grid, row, column-1) + fill(grid, row, column+1)
}

func hanoi(disks int, from, to, other *int) int {
	if disks == 0 {
		return 0
	}
	before := hanoi(disks-1, from, other, to)
	*from--
	*to++
	return before + 1 + hanoi(disks-1, other, to, from)
}

func sentences(text string, words []string) (all []string) {
	if text == "" {
		return []string{""}
	}
	for _, word := range words {
		if rest, ok := strings.CutPrefix(text, word); ok {
			for _, tail := range sentences(rest, words) {
				all = append(all, strings.TrimSpace(word+" "+tail))
			}
		}
	}
	return
}

func main() {
	for size := 4; size <= 9; size++ {
		fmt.Print(queens(size, 0, 0, 0, 0), " ")
	}
	fmt.Println()
	cells := []byte("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79")
	fmt.Println(sudoku(cells), string(cells[:9]), string(cells[72:]))
	var grid [][]byte
	for _, line := range strings.Fields("##..# #...# ..#.. ###.# ....#") {
		grid = append(grid, []byte(line))
	}
	for row := range grid {
		for column := range grid[row] {
			if size := fill(grid, row, column); size > 0 {
				fmt.Print("island of ", size, "; ")
			}
		}
	}
	a, b, c := 12, 0, 0
	fmt.Println(hanoi(12, &a, &c, &b), a, b, c)
	fmt.Printf("%q\n", sentences("catsanddog", []string{"cat", "cats", "and", "sand", "dog"}))
}
