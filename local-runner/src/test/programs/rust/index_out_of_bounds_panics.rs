// A panic in the main thread: values are dropped on the way out, and the exit code is 101.
struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("dropped {}, panicking: {}", self.0, std::thread::panicking());
    }
}

fn pick(values: &[i32], index: usize) -> i32 {
    let _inner = Guard("inner");
    values[index]
}

fn main() {
    let _outer = Guard("outer");
    let values = [10, 20, 30];
    println!("got {}", pick(&values, 2));
    println!("got {}", pick(&values, std::env::args().count() + 6));
}
