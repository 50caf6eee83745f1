// Errors of an own type, conversion by From, the question mark and sources.
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum RecipeError {
    MissingField { line: usize, field: &'static str },
    BadAmount { line: usize, source: ParseIntError },
    Empty,
}

impl fmt::Display for RecipeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingField { line, field } => write!(f, "line {line}: no {field}"),
            Self::BadAmount { line, .. } => write!(f, "line {line}: amount is not a number"),
            Self::Empty => f.write_str("nothing to do"),
        }
    }
}

impl Error for RecipeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::BadAmount { source, .. } => Some(source),
            _ => None,
        }
    }
}

fn parse(text: &str) -> Result<Vec<(String, u16)>, RecipeError> {
    let items: Vec<_> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            let line_number = index + 1;
            let mut fields = line.split(':').map(str::trim);
            let name = fields.next().filter(|name| !name.is_empty());
            let name = name.ok_or(RecipeError::MissingField { line: line_number, field: "name" })?;
            let amount = fields.next().ok_or(RecipeError::MissingField { line: line_number, field: "amount" })?;
            let amount = amount.parse().map_err(|source| RecipeError::BadAmount { line: line_number, source })?;
            Ok((name.to_string(), amount))
        })
        .collect::<Result<_, RecipeError>>()?;
    if items.is_empty() { Err(RecipeError::Empty) } else { Ok(items) }
}

fn total(text: &str) -> Result<u16, Box<dyn Error>> {
    let items = parse(text)?;
    items.iter().try_fold(0u16, |sum, (_, amount)| sum.checked_add(*amount)).ok_or_else(|| "total too large".into())
}

fn main() {
    for text in ["flour: 500\nsugar:200\n", "flour: 500\nsalt", ": 3", "eggs: many", "oil: 70000", "\n \n", "a: 60000\nb: 6000"] {
        match total(text) {
            Ok(sum) => println!("{text:?} -> {sum}"),
            Err(error) => {
                print!("{text:?} -> {error}");
                if let Some(source) = error.source() {
                    print!(" because: {source}");
                }
                println!("{}", if error.is::<RecipeError>() { "" } else { " (other)" });
            }
        }
    }
}
