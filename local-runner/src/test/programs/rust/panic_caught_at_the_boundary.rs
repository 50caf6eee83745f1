// catch_unwind and a joined thread turn panics into values; a hook keeps standard error quiet.
use std::panic;
use std::sync::{Arc, Mutex};
use std::thread;

fn message(payload: &(dyn std::any::Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        format!("str {text:?}")
    } else if let Some(text) = payload.downcast_ref::<String>() {
        format!("String {text:?}")
    } else if let Some(number) = payload.downcast_ref::<i32>() {
        format!("i32 {number}")
    } else {
        "something else".to_string()
    }
}

fn main() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = lines.clone();
    panic::set_hook(Box::new(move |info| {
        seen.lock().unwrap().push(info.location().map_or(0, |place| place.line()));
    }));
    let fallible: [(&str, fn() -> i32); 5] = [
        ("fine", || 42),
        ("text", || panic!("plain text")),
        ("formatted", || panic!("{} arguments", std::env::args().count() - 1)),
        ("unwrap", || "x".parse::<i32>().unwrap()),
        ("value", || panic::panic_any(99i32)),
    ];
    for (name, run) in fallible {
        match panic::catch_unwind(run) {
            Ok(value) => println!("{name}: {value}"),
            Err(payload) => println!("{name}: panicked with {}", message(&*payload)),
        }
    }
    let shared = Arc::new(Mutex::new(1));
    let inside = shared.clone();
    let result = thread::spawn(move || {
        let mut value = inside.lock().unwrap();
        *value = 2;
        panic!("while the lock is held");
    })
    .join();
    println!("thread: {}", result.map_err(|payload| message(&*payload)).unwrap_err());
    println!("poisoned: {}", shared.is_poisoned());
    println!("value inside: {}", shared.lock().unwrap_or_else(|error| error.into_inner()));
    println!("hook ran on lines {:?}", lines.lock().unwrap());
}
