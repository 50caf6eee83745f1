// Closures that borrow, move and mutate; functions that take and return them.
use std::collections::HashMap;

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn counter(step: u32) -> impl FnMut() -> u32 {
    let mut count = 0;
    move || {
        count += step;
        count
    }
}

struct Memo {
    known: HashMap<u64, u64>,
    calls: u32,
    function: fn(&mut Memo, u64) -> u64,
}

impl Memo {
    fn get(&mut self, n: u64) -> u64 {
        if let Some(value) = self.known.get(&n) {
            return *value;
        }
        self.calls += 1;
        let value = (self.function)(self, n);
        self.known.insert(n, value);
        value
    }
}

fn apply_times(times: usize, mut action: impl FnMut(usize)) {
    (0..times).for_each(|i| action(i));
}

fn pipeline(names: &[&str]) -> Box<dyn Fn(i64) -> i64> {
    names.iter().fold(Box::new(|x| x), |before, name| {
        let step: fn(i64) -> i64 = match *name {
            "double" => |x| x * 2,
            "negate" => |x| -x,
            "increment" => |x| x + 1,
            _ => |x| x,
        };
        Box::new(move |x| step(before(x)))
    })
}

fn main() {
    let length_squared = compose(|s: &str| s.len(), |n| n * n);
    println!("{} {}", length_squared("abc"), compose(length_squared, |n| format!("<{n}>"))("hello"));
    let (mut by_three, mut by_ten) = (counter(3), counter(10));
    println!("{} {} {} {}", by_three(), by_three(), by_ten(), by_three());
    let mut log = Vec::new();
    apply_times(4, |i| log.push(i * i));
    println!("{log:?}");
    println!("{} {}", pipeline(&["double", "increment", "negate"])(5), pipeline(&["increment", "double", "?"])(5));

    let mut words = vec!["delta", "Alpha", "charlie", "Bravo"];
    let owned = String::from("Charlie");
    words.retain(move |word| !word.eq_ignore_ascii_case(&owned));
    words.sort_by_key(|word| word.to_lowercase());
    println!("{words:?}");
    let mut fibonacci = Memo {
        known: HashMap::new(),
        calls: 0,
        function: |memo, n| if n < 2 { n } else { memo.get(n - 1) + memo.get(n - 2) },
    };
    println!("{} after {} calls", fibonacci.get(80), fibonacci.calls);
}
