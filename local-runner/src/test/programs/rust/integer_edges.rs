// Limits, checked, wrapping and saturating arithmetic, shifts and parsing at the edges.
use std::num::IntErrorKind;

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn power_modulo(mut base: u64, mut exponent: u64, modulus: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = (result as u128 * base as u128 % modulus as u128) as u64;
        }
        base = (base as u128 * base as u128 % modulus as u128) as u64;
        exponent >>= 1;
    }
    result
}

fn main() {
    println!("{} {} {}", i64::MIN, u64::MAX, u128::MAX);
    println!("{:?} {:?}", i32::MAX.checked_add(1), 7i32.checked_div(0));
    println!("{} {} {}", i8::MIN.wrapping_abs(), i8::MIN.unsigned_abs(), (-100i8).saturating_sub(100));
    println!("{} {} {} {}", -7 / 2, -7 % 2, (-7i32).rem_euclid(2), (-7i32).div_euclid(2));
    println!("{} {} {}", 300i32 as u8, -1i32 as u32, f64::MAX as i32);
    println!("{} {} {}", -1i32 >> 31, (-1i32 as u32) >> 31, 1u8.rotate_right(1));
    println!("{} {} {}", 0xf0f0u16.count_ones(), 1u64.leading_zeros(), 40u32.trailing_zeros());
    println!("{:08b} {:#x} {:o} {:+} {:010.3}", 0b1011, 48879, 64, 5, -3.14159);
    println!("{:?} {:?}", "12".parse::<u8>(), u8::try_from(256).is_err());
    for text in ["256", "-1", "", "12x"] {
        let kind = text.parse::<u8>().unwrap_err().kind().clone();
        println!("{text:?}: {kind:?}, too large: {}", kind == IntErrorKind::PosOverflow);
    }
    println!("{:?} {:?}", i64::from_str_radix("-zz", 36), u32::from_str_radix("deadbeef", 16));
    println!("{:?} {}", 258u32.to_be_bytes(), u16::from_le_bytes([1, 2]));
    println!("gcd {}", greatest_common_divisor(1_071, 462));
    let prime = 18_446_744_073_709_551_557;
    println!("Fermat: {}", [2, 3, 5, 7].iter().all(|a| power_modulo(*a, prime - 1, prime) == 1));
    println!("{} {}", 1_000_000u64.isqrt(), 10u64.pow(19).ilog10());
}
