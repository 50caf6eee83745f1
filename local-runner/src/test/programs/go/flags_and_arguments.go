// The flag package over the arguments of the request, with a value type of its own.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, "+") }

func (l *list) Set(value string) error {
	if value == "" {
		return errors.New("empty tag")
	}
	*l = append(*l, value)
	return nil
}

func main() {
	var tags list
	flags := flag.NewFlagSet("tool", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	depth := flags.Int("depth", 3, "how deep")
	wait := flags.Duration("wait", time.Second, "how long")
	verbose := flags.Bool("verbose", false, "say more")
	name := flags.String("name", "none", "a name")
	flags.Var(&tags, "tag", "may be given often")
	if err := flags.Parse(os.Args[1:]); err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	fmt.Println(*depth, *wait, *verbose, *name, tags.String())
	for i, argument := range flags.Args() {
		fmt.Printf("%d %q\n", i, argument)
	}
	var set []string
	flags.Visit(func(f *flag.Flag) { set = append(set, f.Name) })
	fmt.Println("set:", set)
	fmt.Println(flags.Parse([]string{"-depth", "many"}))
	fmt.Println(flags.Parse([]string{"-unknown"}))
	fmt.Println(errors.Is(flags.Parse([]string{"-help"}), flag.ErrHelp))
}
