// Arc, Mutex, RwLock, Condvar, Barrier and atomics between scoped and spawned threads.
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Condvar, Mutex, OnceLock, RwLock};
use std::thread;

static STARTED: AtomicUsize = AtomicUsize::new(0);
static ONCE: OnceLock<String> = OnceLock::new();

fn main() {
    let counts = Mutex::new(HashMap::new());
    let text = ["red green blue", "green blue", "blue blue red"];
    thread::scope(|scope| {
        for line in text {
            scope.spawn(|| {
                STARTED.fetch_add(1, Ordering::SeqCst);
                ONCE.get_or_init(|| "set once".to_string());
                for word in line.split_whitespace() {
                    *counts.lock().unwrap().entry(word).or_insert(0) += 1;
                }
            });
        }
    });
    let mut counts: Vec<(&str, i32)> = counts.into_inner().unwrap().into_iter().collect();
    counts.sort();
    println!("{counts:?} by {} threads, {:?}", STARTED.load(Ordering::SeqCst), ONCE.get());

    let turn = Arc::new((Mutex::new(0), Condvar::new()));
    let log = Arc::new(RwLock::new(Vec::new()));
    let barrier = Arc::new(Barrier::new(3));
    let threads: Vec<_> = (0..3)
        .map(|id| {
            let (turn, log, barrier) = (turn.clone(), log.clone(), barrier.clone());
            thread::spawn(move || {
                let leader = barrier.wait().is_leader();
                for round in 0..2 {
                    let (number, changed) = &*turn;
                    let mut number = changed
                        .wait_while(number.lock().unwrap(), |number| *number != round * 3 + id)
                        .unwrap();
                    log.write().unwrap().push(id);
                    *number += 1;
                    changed.notify_all();
                }
                leader
            })
        })
        .collect();
    let leaders = threads.into_iter().map(|t| t.join().unwrap()).filter(|l| *l).count();
    println!("{:?}, {leaders} leader", log.read().unwrap());

    let owned = Arc::new(Mutex::new(7));
    println!("sole owner: {:?}", Arc::try_unwrap(owned).map(|m| m.into_inner().unwrap()));
}
