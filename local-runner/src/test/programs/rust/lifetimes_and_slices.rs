// A tokenizer that lends slices of its input instead of copying them.
#[derive(Debug, PartialEq, Clone, Copy)]
enum Token<'a> {
    Word(&'a str),
    Number(i64),
    Text(&'a str),
    Sign(char),
}

struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<Token<'a>, String>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_start();
        let first = self.rest.chars().next()?;
        Some(match first {
            '"' => match self.rest[1..].split_once('"') {
                Some((text, rest)) => {
                    self.rest = rest;
                    Ok(Token::Text(text))
                }
                None => Err(format!("unclosed {:?}", std::mem::take(&mut self.rest))),
            },
            c if c.is_ascii_digit() => {
                let digits = self.take_while(|c| c.is_ascii_digit());
                digits.parse().map(Token::Number).map_err(|error| format!("{digits}: {error}"))
            }
            c if c.is_alphabetic() => Ok(Token::Word(self.take_while(|c| c.is_alphanumeric() || c == '_'))),
            c => {
                self.rest = &self.rest[c.len_utf8()..];
                Ok(Token::Sign(c))
            }
        })
    }
}

fn longest<'a>(first: &'a str, others: &[&'a str]) -> &'a str {
    others.iter().fold(first, |best, other| if other.len() > best.len() { other } else { best })
}

fn main() {
    let input = String::from("let größe_1 = 42 + f(\"zwei Wörter\", 007) → 99999999999999999999 \"open");
    let mut words = Vec::new();
    for token in (Tokens { rest: &input }) {
        match token {
            Ok(Token::Word(word)) => words.push(word),
            Ok(token) => println!("{token:?}"),
            Err(error) => println!("error: {error}"),
        }
    }
    println!("{words:?}, longest {:?}", longest("", &words));
    let inside = input.as_bytes().as_ptr_range();
    println!("all borrowed: {}", words.iter().all(|word| inside.contains(&word.as_ptr())));
}
