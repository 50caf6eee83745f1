// Validates records, reports on standard error and leaves with an exit code of its own.
use std::process::{self, ExitCode, Termination};

struct Summary {
    good: usize,
    bad: usize,
}

impl Termination for Summary {
    fn report(self) -> ExitCode {
        println!("{} good, {} bad", self.good, self.bad);
        if self.bad > 0 {
            eprintln!("validation failed for {} of {} records", self.bad, self.good + self.bad);
            ExitCode::from(40 + self.bad as u8)
        } else {
            ExitCode::SUCCESS
        }
    }
}

fn luhn(number: &str) -> Result<bool, char> {
    let mut sum = 0;
    for (index, character) in number.chars().filter(|c| *c != ' ').rev().enumerate() {
        let digit = character.to_digit(10).ok_or(character)?;
        sum += match (index % 2, digit * 2) {
            (0, _) => digit,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        };
    }
    Ok(sum % 10 == 0)
}

fn main() -> Summary {
    let numbers = ["4539 3195 0343 6467", "7992 739 8713", "7992 739 8714", "49927398716", "12a4"];
    let mut summary = Summary { good: 0, bad: 0 };
    for number in numbers {
        match luhn(number) {
            Ok(true) => summary.good += 1,
            Ok(false) => {
                println!("{number}: wrong check digit");
                summary.bad += 1;
            }
            Err(character) => {
                println!("{number}: {character:?} is no digit");
                summary.bad += 1;
            }
        }
    }
    if summary.good + summary.bad != numbers.len() {
        process::exit(99);
    }
    summary
}
