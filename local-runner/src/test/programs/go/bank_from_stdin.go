// Executes commands of standard input on accounts; wrong ones are answered, not fatal.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

var errFunds = errors.New("insufficient funds")

type bank struct {
	accounts map[string]int
	history  []func()
}

func (b *bank) change(name string, by int) error {
	balance, ok := b.accounts[name]
	switch {
	case !ok:
		return fmt.Errorf("no account %q", name)
	case balance+by < 0:
		return fmt.Errorf("%s: %w: %d of %d", name, errFunds, balance, -by)
	}
	b.accounts[name] += by
	b.history = append(b.history, func() { b.accounts[name] -= by })
	return nil
}

func (b *bank) execute(words []string) error {
	amount := func(i int) (int, error) {
		if len(words) <= i {
			return 0, errors.New("amount is missing")
		}
		return strconv.Atoi(words[i])
	}
	switch words[0] {
	case "open":
		b.accounts[words[1]] = 0
	case "deposit", "withdraw":
		n, err := amount(2)
		if err != nil {
			return err
		}
		if words[0] == "withdraw" {
			n = -n
		}
		return b.change(words[1], n)
	case "transfer":
		n, err := amount(3)
		if err != nil {
			return err
		}
		if err := b.change(words[1], -n); err != nil {
			return err
		}
		if err := b.change(words[2], n); err != nil {
			b.undo()
			return fmt.Errorf("undone: %w", err)
		}
	case "undo":
		b.undo()
	default:
		return fmt.Errorf("unknown command %q", words[0])
	}
	return nil
}

func (b *bank) undo() {
	if last := len(b.history) - 1; last >= 0 {
		b.history[last]()
		b.history = slices.Delete(b.history, last, last+1)
	}
}

func main() {
	b := &bank{accounts: map[string]int{}}
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		words := strings.Fields(scanner.Text())
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		if err := b.execute(words); err != nil {
			fmt.Printf("%s -> %v (funds: %t)\n", strings.Join(words, " "), err, errors.Is(err, errFunds))
		}
	}
	fmt.Println(b.accounts, len(b.history))
}
