// Threads and channels, children, files, timers and UNIX sockets of the standard library.
use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::process::{Command, Stdio};
use std::sync::{mpsc, Arc, Condvar, Mutex};
use std::time::Duration;
use std::{fs, net, thread};

fn main() {
    let (sender, receiver) = mpsc::channel();
    for n in 0..8 {
        let sender = sender.clone();
        thread::Builder::new().name(format!("thread {n}")).spawn(move || sender.send(n)).unwrap();
    }
    drop(sender);
    assert_eq!(receiver.iter().sum::<i32>(), 28);
    let total = Mutex::new(0);
    thread::scope(|scope| {
        for n in 0..4 {
            let total = &total;
            scope.spawn(move || *total.lock().unwrap() += n);
        }
    });
    assert_eq!(*total.lock().unwrap(), 6);
    let pair = Arc::new((Mutex::new(()), Condvar::new()));
    let (_unused, timed) = pair.1.wait_timeout(pair.0.lock().unwrap(), Duration::from_millis(2)).unwrap();
    assert!(timed.timed_out());
    assert!(thread::available_parallelism().unwrap().get() >= 1);

    assert_eq!(Command::new("sh").args(["-c", "exit 3"]).status().unwrap().code(), Some(3));
    let mut child = Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"text").unwrap();
    assert_eq!(child.wait_with_output().unwrap().stdout, b"text");
    let mut sleeping = Command::new("sleep").arg("60").spawn().unwrap();
    sleeping.kill().unwrap();
    assert!(!sleeping.wait().unwrap().success());

    fs::create_dir_all("folder/inside").unwrap();
    fs::write("folder/inside/file", "text").unwrap();
    assert_eq!(fs::copy("folder/inside/file", "copied").unwrap(), 4);
    fs::remove_dir_all("folder").unwrap();
    thread::sleep(Duration::from_millis(2));

    let listener = UnixListener::bind("server.socket").unwrap();
    let server = thread::spawn(move || listener.accept().unwrap().0.write_all(b"hello").unwrap());
    let mut answer = String::new();
    UnixStream::connect("server.socket").unwrap().read_to_string(&mut answer).unwrap();
    server.join().unwrap();
    assert_eq!(answer, "hello");
    assert!(net::TcpStream::connect("127.0.0.1:9").is_err());
    assert!(thread::spawn(|| panic!("is caught")).join().is_err());
    println!("as expected");
}
