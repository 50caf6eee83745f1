// Leaves a table, a document and a picture in /tmp/output and reads them again.
package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"log"
	"os"
	"path/filepath"
)

func main() {
	folder := "/tmp/output"
	if err := os.MkdirAll(folder, 0o755); err != nil {
		log.Fatal(err)
	}
	create := func(name string) *os.File {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			log.Fatal(err)
		}
		return file
	}
	table := create("squares.csv")
	writer := csv.NewWriter(table)
	writer.Write([]string{"n", "square", "note"})
	for n := 1; n <= 4; n++ {
		writer.Write([]string{fmt.Sprint(n), fmt.Sprint(n * n), fmt.Sprintf("says \"%d\", twice", n)})
	}
	writer.Flush()
	table.Seek(0, 0)
	rows, err := csv.NewReader(table).ReadAll()
	fmt.Println(len(rows), rows[3], err)

	document := create("summary.json")
	json.NewEncoder(document).Encode(map[string]any{"rows": len(rows), "names": rows[0], "complete": true})
	text, err := os.ReadFile(document.Name())
	fmt.Print(string(text))

	picture := image.NewRGBA(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			picture.Set(x, y, color.RGBA{uint8(x * 8), uint8(y * 16), 128, 255})
		}
	}
	file := create("gradient.png")
	if err := png.Encode(file, picture); err != nil {
		log.Fatal(err)
	}
	file.Seek(0, 0)
	decoded, format, err := image.Decode(file)
	fmt.Println(format, err, decoded.Bounds().Dx(), decoded.Bounds().Dy(), decoded.At(31, 15))
}
