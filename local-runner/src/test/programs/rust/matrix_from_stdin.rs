// Reads a system of linear equations from standard input and solves it with exact fractions.
use std::fmt;
use std::io::{self, Read};
use std::ops::{Div, Mul, Sub};

#[derive(Clone, Copy, PartialEq)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(top: i128, bottom: i128) -> Self {
        let (mut a, mut b) = (top, bottom);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Fraction(top / a, bottom / a)
    }
}

impl Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Fraction::new(self.0 * other.1 - other.0 * self.1, self.1 * other.1)
    }
}

impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Fraction::new(self.0 * other.0, self.1 * other.1)
    }
}

impl Div for Fraction {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let sign = other.0.signum();
        Fraction::new(self.0 * other.1 * sign, self.1 * other.0 * sign)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.1 == 1 { write!(f, "{}", self.0) } else { write!(f, "{}/{}", self.0, self.1) }
    }
}

fn solve(mut rows: Vec<Vec<Fraction>>) -> Option<Vec<Fraction>> {
    for pivot in 0..rows.len() {
        let found = (pivot..rows.len()).find(|row| rows[*row][pivot].0 != 0)?;
        rows.swap(pivot, found);
        let leader = rows[pivot].clone();
        for (index, row) in rows.iter_mut().enumerate() {
            if index == pivot {
                continue;
            }
            let factor = row[pivot] / leader[pivot];
            row.iter_mut().zip(&leader).for_each(|(cell, lead)| *cell = *cell - factor * *lead);
        }
    }
    Some(rows.iter().enumerate().map(|(i, row)| row[row.len() - 1] / row[i]).collect())
}

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    for (number, block) in text.split("\n\n").enumerate() {
        let rows: Vec<Vec<Fraction>> = block
            .lines()
            .map(|line| line.split_whitespace().map(|cell| Fraction(cell.parse().expect("a number"), 1)).collect())
            .collect();
        match solve(rows) {
            Some(values) => println!("{}: {}", number + 1, values.iter().map(|v| v.to_string()).collect::<Vec<_>>().join(", ")),
            None => println!("{}: no single solution", number + 1),
        }
    }
    Ok(())
}
