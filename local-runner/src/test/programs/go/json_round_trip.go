// JSON with tags, embedded structs, a type that marshals itself, and errors.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

type Level int

const (
	Low Level = iota
	High
)

func (l Level) MarshalText() ([]byte, error) { return []byte([]string{"low", "high"}[l]), nil }

func (l *Level) UnmarshalText(text []byte) error {
	switch string(text) {
	case "low":
		*l = Low
	case "high":
		*l = High
	default:
		return fmt.Errorf("no level %q", text)
	}
	return nil
}

type Base struct {
	ID int `json:"id"`
}

type Sensor struct {
	Base
	Name   string             `json:"name"`
	Levels []Level            `json:"levels"`
	Limits map[string]float64 `json:"limits,omitempty"`
	Parent *Sensor            `json:"parent,omitempty"`
	secret string
}

func main() {
	sensor := Sensor{Base{7}, "Küche <1>", []Level{High, Low}, map[string]float64{"max": 40.5, "min": -3}, &Sensor{Name: "Haus"}, "hidden"}
	text, err := json.Marshal(sensor)
	fmt.Println(string(text), err)
	var back Sensor
	fmt.Println(json.Unmarshal(text, &back), back.Name, back.Levels[0] == High, back.Parent.Name, back.secret == "")

	var anything any
	json.Unmarshal([]byte(`{"a":[1,2.5,"x",null,true],"b":{"c":1e3}}`), &anything)
	object := anything.(map[string]any)
	for _, value := range object["a"].([]any) {
		fmt.Printf("%T ", value)
	}
	fmt.Println(object["b"].(map[string]any)["c"])

	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	fmt.Println(errors.As(json.Unmarshal([]byte(`{"id": }`), &back), &syntax), syntax.Offset)
	fmt.Println(errors.As(json.Unmarshal([]byte(`{"id": "seven"}`), &back), &kind), kind.Field, kind.Value)
	fmt.Println(json.Unmarshal([]byte(`{"levels": ["middle"]}`), &back))

	decoder := json.NewDecoder(strings.NewReader("1 [2] {\"id\": 3}"))
	for decoder.More() {
		var raw json.RawMessage
		decoder.Decode(&raw)
		fmt.Print(string(raw), ";")
	}
	fmt.Println()
}
