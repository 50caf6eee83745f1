// Bytes, runes, invalid UTF-8, case and the tables of package unicode.
package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func reverse(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	return string(runes)
}

func main() {
	for _, text := range []string{"plain", "Straße", "日本語", "🔔é"} {
		fmt.Println(text, len(text), utf8.RuneCountInString(text), len(utf16.Encode([]rune(text))), strings.ToUpper(text), reverse(text))
	}
	for i, r := range "aü🔔" {
		fmt.Printf("%d:%U:%q ", i, r, r)
	}
	fmt.Println()
	broken := "ab\xffcd\xe2\x82"
	fmt.Println(utf8.ValidString(broken), strings.ToValidUTF8(broken, "?"), []rune(broken)[2] == utf8.RuneError, len([]rune(broken)))
	fmt.Printf("%q %+q % x\n", "grün\t🔔", "grün", "grün")
	fmt.Println(strings.EqualFold("ΣΊΣΥΦΟΣ", "σίσυφος"), strings.Title("élan vital"), strings.ToTitle("ǆ"))
	counts := map[string]int{}
	for _, r := range "Año 2024, 東京: 5€ Ж٣" {
		switch {
		case unicode.Is(unicode.Han, r):
			counts["han"]++
		case unicode.Is(unicode.Cyrillic, r):
			counts["cyrillic"]++
		case unicode.IsLetter(r):
			counts["letter"]++
		case unicode.IsDigit(r):
			counts["digit"]++
		case unicode.IsSpace(r):
			counts["space"]++
		case unicode.IsPunct(r):
			counts["punct"]++
		case unicode.IsSymbol(r):
			counts["symbol"]++
		}
	}
	fmt.Println(counts)
	fmt.Println(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return unicode.SimpleFold(r)
	}, "a1B2c3"), strings.IndexRune("grün", 'n'), strings.Fields(" a\u00a0b\u3000c "))
	fmt.Printf("[%6s][%-6s][%.2s]\n", "äö", "äö", "äöü")
}
