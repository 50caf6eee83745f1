// Goroutines on threads of their own, children, files, timers, signals, and a server on a UNIX socket.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"time"
)

func expect(holds bool, what string) {
	if !holds {
		panic(what)
	}
}

func serve() {
	listener, err := net.Listen("unix", "server.socket")
	expect(err == nil, "unix socket")
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "hello") }))
	dial := func(context.Context, string, string) (net.Conn, error) { return net.Dial("unix", "server.socket") }
	client := http.Client{Transport: &http.Transport{DialContext: dial}}
	answer, err := client.Get("http://localhost/")
	expect(err == nil, "request")
	body, _ := io.ReadAll(answer.Body)
	expect(string(body) == "hello", "answer")
	_, err = net.Dial("tcp", "127.0.0.1:9")
	expect(errors.Is(err, syscall.EAFNOSUPPORT), "network")
	_, err = http.Get("http://example.org/")
	expect(err != nil, "name")
}

func main() {
	var group sync.WaitGroup
	sum := make(chan int, 16)
	for n := 0; n < 16; n++ {
		group.Add(1)
		go func() {
			defer group.Done()
			runtime.LockOSThread()
			time.Sleep(time.Millisecond)
			sum <- n
		}()
	}
	group.Wait()
	runtime.GC()
	expect(len(sum) == 16, "goroutines")
	output, err := exec.Command("echo", "spawned").Output()
	expect(err == nil && string(output) == "spawned\n", "child")
	hurry, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	expect(exec.CommandContext(hurry, "sleep", "60").Run() != nil, "killing a child")
	grouped := exec.Command("true")
	grouped.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	expect(grouped.Run() == nil, "a child in a group of its own")
	process, err := os.FindProcess(os.Getpid())
	expect(err == nil, "finding oneself")
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	expect(process.Signal(syscall.SIGUSR1) == nil && <-signals == syscall.SIGUSR1, "signal")
	folder, err := os.MkdirTemp("", "made")
	expect(err == nil && os.WriteFile(filepath.Join(folder, "file"), []byte("text"), 0o600) == nil, "file")
	expect(os.CopyFS("copied", os.DirFS(folder)) == nil && os.RemoveAll(folder) == nil, "folder")
	<-time.NewTicker(time.Millisecond).C
	serve()
	fmt.Println("as expected")
}
