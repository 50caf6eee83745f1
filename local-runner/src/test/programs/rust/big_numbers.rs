// Arbitrary precision by vectors of digits: powers of two, factorials and Fibonacci.
use std::fmt;
use std::ops::{AddAssign, MulAssign};

const BASE: u64 = 1_000_000_000;

#[derive(Clone, PartialEq, Eq)]
struct Natural(Vec<u64>);

impl From<u64> for Natural {
    fn from(value: u64) -> Self {
        let mut result = Natural(vec![value]);
        result.carry();
        result
    }
}

impl Natural {
    fn carry(&mut self) {
        let mut carry = 0;
        for limb in &mut self.0 {
            let total = *limb + carry;
            *limb = total % BASE;
            carry = total / BASE;
        }
        while carry > 0 {
            self.0.push(carry % BASE);
            carry /= BASE;
        }
    }

    fn digit_sum(&self) -> u32 {
        self.to_string().chars().filter_map(|c| c.to_digit(10)).sum()
    }
}

impl MulAssign<u64> for Natural {
    fn mul_assign(&mut self, factor: u64) {
        self.0.iter_mut().for_each(|limb| *limb *= factor);
        self.carry();
    }
}

impl AddAssign<&Natural> for Natural {
    fn add_assign(&mut self, other: &Natural) {
        self.0.resize(self.0.len().max(other.0.len()), 0);
        self.0.iter_mut().zip(&other.0).for_each(|(limb, more)| *limb += more);
        self.carry();
    }
}

impl fmt::Display for Natural {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut limbs = self.0.iter().rev();
        write!(f, "{}", limbs.next().unwrap_or(&0))?;
        limbs.try_for_each(|limb| write!(f, "{limb:09}"))
    }
}

fn main() {
    let mut power = Natural::from(1);
    (0..1000).for_each(|_| power *= 2);
    println!("2^1000 has digit sum {}", power.digit_sum());
    let mut factorial = Natural::from(1);
    (1..=100).for_each(|n| factorial *= n);
    println!("100! has digit sum {}", factorial.digit_sum());
    let (mut a, mut b, mut index) = (Natural::from(1), Natural::from(1), 2);
    while b.to_string().len() < 1000 {
        let old = b.clone();
        b += &a;
        a = old;
        index += 1;
    }
    println!("F({index}) is the first of 1000 digits");
    let mut all_ones = Natural::from(u64::MAX);
    all_ones += &Natural::from(1);
    println!("2^64 = {all_ones}");
}
