// Interfaces, embedding, method values, type switches and Stringer.
package main

import (
	"fmt"
	"io"
	"math"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Named struct{ Name string }

func (n Named) String() string    { return "<" + n.Name + ">" }
func (n *Named) Rename(to string) { n.Name = to }

type Circle struct {
	Named
	Radius float64
}

type Rectangle struct {
	Named
	Width, Height float64
}

func (c Circle) Area() float64         { return math.Pi * c.Radius * c.Radius }
func (c Circle) Perimeter() float64    { return 2 * math.Pi * c.Radius }
func (r Rectangle) Area() float64      { return r.Width * r.Height }
func (r Rectangle) Perimeter() float64 { return 2 * (r.Width + r.Height) }
func (r Rectangle) String() string     { return r.Named.String() + fmt.Sprintf("%gx%g", r.Width, r.Height) }

type upper struct{ io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	copy(p, strings.ToUpper(string(p[:n])))
	return n, err
}

func classify(value any) string {
	switch v := value.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", v)
	case []int:
		return fmt.Sprintf("%d ints", len(v))
	case fmt.Stringer:
		return "stringer " + v.String()
	case error:
		return "error " + v.Error()
	case func(int) int:
		return fmt.Sprint("function giving ", v(4))
	}
	return fmt.Sprintf("other %T", value)
}

func main() {
	shapes := []Shape{Rectangle{Named{"door"}, 2, 3}, Circle{Named{"coin"}, 1}, Rectangle{Named{"tile"}, 1, 1}}
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() < shapes[j].Area() })
	for _, shape := range shapes {
		fmt.Printf("%v %.3f %.3f\n", shape, shape.Area(), shape.Perimeter())
	}
	circle := Circle{Named{"wheel"}, 2}
	area := circle.Area
	circle.Radius = 100
	circle.Rename("giant")
	fmt.Printf("%s %.2f %v\n", circle.Name, area(), Shape(circle) == Shape(Circle{Named{"giant"}, 100}))
	for _, value := range []any{nil, 3, int64(4), []int{1, 2}, circle, io.EOF, func(n int) int { return n * n }, 2.5, struct{}{}} {
		fmt.Println(classify(value))
	}
	text, err := io.ReadAll(io.LimitReader(upper{strings.NewReader("embedded readers")}, 8))
	fmt.Println(string(text), err)
}
