// Reads standard input line by line and counts lines, words, characters and bytes as wc does.
use std::collections::BTreeMap;
use std::io::{self, BufRead};

fn main() -> io::Result<()> {
    let (mut lines, mut words, mut characters, mut bytes) = (0, 0, 0, 0);
    let mut frequencies: BTreeMap<String, usize> = BTreeMap::new();
    let mut longest = String::new();
    let mut input = io::stdin().lock();
    let mut line = String::new();
    while input.read_line(&mut line)? > 0 {
        lines += line.ends_with('\n') as usize;
        bytes += line.len();
        characters += line.chars().count();
        for word in line.split_whitespace() {
            words += 1;
            let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            if word.chars().count() > longest.chars().count() {
                longest.clone_from(&word);
            }
            *frequencies.entry(word.to_lowercase()).or_default() += 1;
        }
        line.clear();
    }
    println!("{lines} lines, {words} words, {characters} characters, {bytes} bytes");
    println!("longest: {longest}");
    let mut sorted: Vec<_> = frequencies.into_iter().filter(|(_, count)| *count > 1).collect();
    sorted.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), word.clone()));
    for (word, count) in sorted {
        println!("{count:>3} {word}");
    }
    Ok(())
}
