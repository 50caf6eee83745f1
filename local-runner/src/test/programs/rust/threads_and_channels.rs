// Workers send results through a channel; the sum and the number of each are checked.
use std::collections::BTreeMap;
use std::sync::mpsc;
use std::thread;

fn collatz_steps(start: u64) -> u32 {
    let mut n = start;
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    steps
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    let mut workers = Vec::new();
    for worker in 0..4u64 {
        let sender = sender.clone();
        workers.push(thread::spawn(move || {
            for n in (1..=20_000).filter(|n| n % 4 == worker) {
                sender.send((worker, n, collatz_steps(n))).expect("receiver is there");
            }
        }));
    }
    drop(sender);

    let mut per_worker = BTreeMap::new();
    let mut longest = (0, 0);
    for (worker, n, steps) in receiver {
        *per_worker.entry(worker).or_insert(0) += 1;
        longest = longest.max((steps, n));
    }
    for worker in workers {
        worker.join().expect("no worker panics");
    }
    println!("{per_worker:?}");
    println!("longest: {} takes {} steps", longest.1, longest.0);

    let (bounded, results) = mpsc::sync_channel(2);
    let doubler = thread::spawn(move || {
        for n in 0..10 {
            if bounded.send(n * n).is_err() {
                return n;
            }
        }
        10
    });
    let firsts: Vec<i32> = results.iter().take(3).collect();
    drop(results);
    println!("{firsts:?}, sender stopped early: {}", doubler.join().unwrap() < 10);
}
