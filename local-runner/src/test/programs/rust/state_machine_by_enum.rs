// A vending machine as an enum with data; transitions take the state and give the next one.
use std::collections::BTreeSet;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Idle,
    HasMoney { cents: u32 },
    Dispensing { item: String, change: u32 },
    Broken(String),
}

#[derive(Debug, Clone)]
enum Event {
    Coin(u32),
    Choose(&'static str),
    Taken,
    Kick,
}

fn price(item: &str) -> Option<u32> {
    match item {
        "water" => Some(100),
        "chocolate" => Some(180),
        _ => None,
    }
}

impl State {
    fn on(self, event: Event) -> State {
        use {Event::*, State::*};
        match (self, event) {
            (Idle, Coin(cents)) => HasMoney { cents },
            (HasMoney { cents }, Coin(more)) => HasMoney { cents: cents + more },
            (HasMoney { cents }, Choose(item)) => match price(item) {
                Some(price) if price <= cents => Dispensing { item: item.to_string(), change: cents - price },
                _ => HasMoney { cents },
            },
            (Dispensing { .. }, Taken) => Idle,
            (Dispensing { item, change }, Kick) if change > 0 => Broken(format!("{item} stuck")),
            (same @ Broken(_), _) => same,
            (same, _) => same,
        }
    }
}

fn main() {
    use Event::*;
    let events = [Choose("water"), Coin(50), Coin(100), Choose("soup"), Choose("chocolate"), Coin(50), Kick, Choose("chocolate"), Taken];
    let mut state = State::Idle;
    for event in events {
        let shown = format!("{event:?}");
        state = state.on(event);
        println!("{shown:<20} -> {state:?}");
    }
    let reachable: BTreeSet<State> = [100, 200]
        .into_iter()
        .flat_map(|coin| [vec![Coin(coin)], vec![Coin(coin), Choose("water")], vec![Coin(coin), Choose("water"), Kick, Taken]])
        .map(|events| events.into_iter().fold(State::Idle, State::on))
        .collect();
    println!("{reachable:#?}");
    println!("{}", matches!(State::Broken("x".into()).on(Taken), State::Broken(reason) if reason == "x"));
}
