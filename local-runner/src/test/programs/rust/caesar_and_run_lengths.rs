// Encodings that have to come back to the same text: Caesar, run lengths, hex, base64.
fn caesar(text: &str, by: i8) -> String {
    let shift = |c: char, base: u8| (base + (c as u8 - base + by.rem_euclid(26) as u8) % 26) as char;
    text.chars()
        .map(|c| match c {
            'a'..='z' => shift(c, b'a'),
            'A'..='Z' => shift(c, b'A'),
            _ => c,
        })
        .collect()
}

fn run_lengths(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let mut count = 1;
        while rest.next_if_eq(&c).is_some() {
            count += 1;
        }
        if count > 1 {
            result += &count.to_string();
        }
        result.push(c);
    }
    result
}

fn expand(text: &str) -> String {
    let mut count = 0;
    text.chars().fold(String::new(), |mut result, c| {
        match c.to_digit(10) {
            Some(digit) => count = count * 10 + digit as usize,
            None => {
                result.extend(std::iter::repeat_n(c, count.max(1)));
                count = 0;
            }
        }
        result
    })
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let group = chunk.iter().fold(0u32, |group, byte| group << 8 | *byte as u32) << (8 * (3 - chunk.len()));
            (0..4).map(move |i| if i <= chunk.len() { LETTERS[(group >> (18 - 6 * i) & 63) as usize] as char } else { '=' })
        })
        .collect()
}

fn main() {
    let secret = caesar("Hello, Würzburg!", 13);
    println!("{secret} {} {}", caesar(&secret, 13), caesar("xyz", -27));
    let art = "WWWWWWWWWWWWBWWWWéééüü";
    println!("{} {}", run_lengths(art), expand(&run_lengths(art)) == art);
    for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar", "ü"] {
        print!("{}|", base64(text.as_bytes()));
    }
    println!();
    let hex: String = "Rust🦀".bytes().map(|byte| format!("{byte:02x}")).collect();
    let back: Vec<u8> = (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap()).collect();
    println!("{hex} {:?}", String::from_utf8(back));
}
