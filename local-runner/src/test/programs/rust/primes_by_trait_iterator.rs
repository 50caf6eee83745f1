// An iterator of its own over primes, used through the adapters of the standard library.
struct Primes {
    found: Vec<u64>,
}

impl Iterator for Primes {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let mut candidate = self.found.last().map_or(2, |last| last + 1);
        while self
            .found
            .iter()
            .take_while(|p| *p * *p <= candidate)
            .any(|p| candidate % p == 0)
        {
            candidate += 1;
        }
        self.found.push(candidate);
        Some(candidate)
    }
}

fn primes() -> Primes {
    Primes { found: Vec::new() }
}

fn main() {
    let first: Vec<u64> = primes().take(10).collect();
    println!("{first:?}");
    println!("the 1000th is {}", primes().nth(999).unwrap());
    println!("below 1000: {}", primes().take_while(|p| *p < 1000).count());
    let sum: u64 = primes().take_while(|p| *p < 10_000).sum();
    println!("sum below 10000: {sum}");
    let twins = primes()
        .zip(primes().skip(1))
        .take_while(|(_, larger)| *larger < 1000)
        .filter(|(smaller, larger)| larger - smaller == 2)
        .count();
    println!("twin pairs below 1000: {twins}");
    let (by_four_one, by_four_three): (Vec<u64>, Vec<u64>) =
        primes().skip(1).take(50).partition(|p| p % 4 == 1);
    println!("{} are 1 and {} are 3 modulo 4", by_four_one.len(), by_four_three.len());
}
