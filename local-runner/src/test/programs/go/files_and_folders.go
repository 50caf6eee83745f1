// Writes, appends, walks, renames and removes files below the working folder.
package main

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	root := "library"
	check(os.MkdirAll(filepath.Join(root, "poems", "år"), 0o755))
	check(os.WriteFile(filepath.Join(root, "poems", "år", "vår.txt"), []byte("blåsippor\n"), 0o644))
	file, err := os.Create(filepath.Join(root, "numbers.txt"))
	check(err)
	out := bufio.NewWriter(file)
	for i := range 1000 {
		fmt.Fprintln(out, i*i)
	}
	check(out.Flush())
	check(file.Close())
	more, err := os.OpenFile(filepath.Join(root, "poems", "år", "vår.txt"), os.O_APPEND|os.O_WRONLY, 0)
	check(err)
	fmt.Fprintf(more, "%s\n", "porlande bäck")
	check(more.Close())

	check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		check(err)
		info, err := entry.Info()
		check(err)
		if entry.IsDir() {
			fmt.Println(path + "/")
		} else {
			fmt.Println(path, info.Size(), info.Mode().IsRegular())
		}
		return nil
	}))

	file, err = os.OpenFile(filepath.Join(root, "numbers.txt"), os.O_RDWR, 0)
	check(err)
	sum, n := 0, 0
	for in := bufio.NewReader(file); ; {
		if _, err := fmt.Fscanln(in, &n); err == io.EOF {
			break
		}
		sum += n
	}
	_, err = file.Seek(-7, io.SeekEnd)
	check(err)
	tail, err := io.ReadAll(file)
	check(err)
	fmt.Printf("sum %d, tail %q\n", sum, tail)
	check(file.Truncate(4))
	check(file.Close())
	check(os.Rename(filepath.Join(root, "numbers.txt"), filepath.Join(root, "few.txt")))
	few, err := os.ReadFile(filepath.Join(root, "few.txt"))
	fmt.Printf("%q %v\n", few, err)
	matches, _ := filepath.Glob(filepath.Join(root, "*.txt"))
	fmt.Println(matches, os.Remove(root) != nil)
	check(os.RemoveAll(root))
	_, err = os.Stat(root)
	fmt.Println(os.IsNotExist(err))
}
