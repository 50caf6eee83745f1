// What the Go runtime asks of the kernel.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

func expect(holds bool, what string) {
	if !holds {
		panic(what)
	}
}

func main() {
	sum := make(chan int)
	for n := 0; n < 8; n++ {
		go func() { runtime.LockOSThread(); time.Sleep(time.Millisecond); sum <- n }()
	}
	total := 0
	for n := 0; n < 8; n++ {
		total += <-sum
	}
	expect(total == 28, "goroutines")
	output, err := exec.Command("echo", "spawned").Output()
	expect(err == nil && string(output) == "spawned\n", "child")
	hurry, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	expect(exec.CommandContext(hurry, "sleep", "5").Run() != nil, "killing a child")
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	expect(syscall.Kill(os.Getpid(), syscall.SIGUSR1) == nil, "kill")
	expect(<-signals == syscall.SIGUSR1, "signal")
	listener, err := net.Listen("unix", "go.socket")
	if os.Getenv("FORM") == "strict" {
		expect(err == nil, "unix socket")
		listener.Close()
	} else {
		expect(errors.Is(err, syscall.EAFNOSUPPORT), "no unix socket")
	}
	_, err = net.Dial("tcp", "127.0.0.1:1")
	expect(errors.Is(err, syscall.EAFNOSUPPORT), "network")
	expect(os.WriteFile("file", []byte("text"), 0o600) == nil, "file")
	fmt.Println("as expected")
}
