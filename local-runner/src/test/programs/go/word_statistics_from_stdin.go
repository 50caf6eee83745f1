// Reads text from standard input and counts its lines, words, runes and bytes.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func main() {
	counts := map[string]int{}
	lines, words, runes, bytes := 0, 0, 0, 0
	longest := ""
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		line := scanner.Text()
		lines++
		bytes += len(line) + 1
		runes += utf8.RuneCountInString(line) + 1
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			words++
			counts[strings.ToLower(word)]++
			if utf8.RuneCountInString(word) > utf8.RuneCountInString(longest) {
				longest = word
			}
		}
	}
	if err := scanner.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%d lines, %d words, %d different, %d runes, %d bytes, longest %q\n", lines, words, len(counts), runes, bytes, longest)
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), strings.Compare(a, b))
	})
	for _, name := range names[:4] {
		fmt.Printf("%-6s %s %d\n", name, strings.Repeat("#", counts[name]), counts[name])
	}
}
