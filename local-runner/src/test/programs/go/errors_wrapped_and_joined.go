// Sentinel and typed errors, wrapping, joining, errors.Is and errors.As.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
)

var ErrNegative = errors.New("negative amount")

type FieldError struct {
	Field string
	Err   error
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Err.Error() }
func (e *FieldError) Unwrap() error { return e.Err }

func parseAmount(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, &FieldError{"amount", err}
	}
	if n < 0 {
		return 0, &FieldError{"amount", fmt.Errorf("%w: %d", ErrNegative, n)}
	}
	return n, nil
}

func total(texts ...string) (sum int, err error) {
	for i, text := range texts {
		n, failed := parseAmount(text)
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("item %d: %w", i+1, failed))
		}
		sum += n
	}
	return sum, err
}

func main() {
	fmt.Println(total("1", "2", "3"))
	sum, err := total("5", "-2", "x", "99999999999999999999")
	fmt.Println(sum)
	fmt.Println(err)
	fmt.Println(errors.Is(err, ErrNegative), errors.Is(err, strconv.ErrSyntax), errors.Is(err, strconv.ErrRange), errors.Is(err, fs.ErrExist))
	var field *FieldError
	var number *strconv.NumError
	fmt.Println(errors.As(err, &field), field.Field, errors.As(err, &number), number.Num)

	_, err = os.Open("no such file")
	var path *fs.PathError
	fmt.Println(errors.Is(err, fs.ErrNotExist), errors.As(err, &path), path.Op, path.Path)
	fmt.Println(errors.Unwrap(fmt.Errorf("outer: %w", ErrNegative)) == ErrNegative, errors.Unwrap(ErrNegative) == nil)
}
