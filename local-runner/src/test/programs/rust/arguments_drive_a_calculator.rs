// Evaluates each argument as an expression with precedence climbing.
use std::iter::Peekable;
use std::str::Chars;

type Input<'a> = Peekable<Chars<'a>>;

fn skip_blanks(input: &mut Input) {
    while input.next_if(|c| c.is_whitespace()).is_some() {}
}

fn atom(input: &mut Input) -> Result<i64, String> {
    skip_blanks(input);
    match input.next() {
        Some('(') => {
            let value = expression(input, 0)?;
            skip_blanks(input);
            input.next_if_eq(&')').map(|_| value).ok_or_else(|| "expected )".to_string())
        }
        Some('-') => atom(input)?.checked_neg().ok_or_else(|| "overflow".to_string()),
        Some(digit) if digit.is_ascii_digit() => {
            let mut text = String::from(digit);
            while let Some(digit) = input.next_if(char::is_ascii_digit) {
                text.push(digit);
            }
            text.parse().map_err(|error| format!("{text}: {error}"))
        }
        Some(other) => Err(format!("unexpected {other:?}")),
        None => Err("unexpected end".to_string()),
    }
}

fn expression(input: &mut Input, least: u8) -> Result<i64, String> {
    let mut left = atom(input)?;
    loop {
        skip_blanks(input);
        let Some(&sign) = input.peek() else { return Ok(left) };
        let (strength, to_the_right) = match sign {
            '+' | '-' => (1, false),
            '*' | '/' | '%' => (2, false),
            '^' => (3, true),
            _ => return Ok(left),
        };
        if strength < least {
            return Ok(left);
        }
        input.next();
        let right = expression(input, if to_the_right { strength } else { strength + 1 })?;
        left = match sign {
            '+' => left.checked_add(right),
            '-' => left.checked_sub(right),
            '*' => left.checked_mul(right),
            '/' if right == 0 => return Err("division by zero".to_string()),
            '/' => left.checked_div(right),
            '%' => left.checked_rem(right),
            _ => u32::try_from(right).ok().and_then(|power| left.checked_pow(power)),
        }
        .ok_or_else(|| "overflow".to_string())?;
    }
}

fn main() {
    for text in std::env::args().skip(1) {
        let mut input = text.chars().peekable();
        let result = expression(&mut input, 0).and_then(|value| match input.next() {
            None => Ok(value),
            Some(rest) => Err(format!("left over from {rest:?}")),
        });
        println!("{text} => {}", result.map_or_else(|error| format!("error: {error}"), |value| value.to_string()));
    }
}
