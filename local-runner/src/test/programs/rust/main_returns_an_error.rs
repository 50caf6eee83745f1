// main returns Err: its Debug form goes to standard error and the exit code is one.
use std::collections::HashMap;

#[derive(Debug)]
#[allow(dead_code)]
struct UnknownCurrency {
    code: String,
    known: usize,
}

fn convert(rates: &HashMap<&str, f64>, amount: f64, code: &str) -> Result<f64, UnknownCurrency> {
    rates
        .get(code)
        .map(|rate| amount * rate)
        .ok_or_else(|| UnknownCurrency { code: code.to_string(), known: rates.len() })
}

fn main() -> Result<(), UnknownCurrency> {
    let rates = HashMap::from([("EUR", 1.0), ("SEK", 11.25), ("JPY", 160.5)]);
    for code in ["EUR", "SEK", "JPY", "XYZ", "SEK"] {
        println!("100 EUR = {:.2} {code}", convert(&rates, 100.0, code)?);
    }
    Ok(())
}
