// Arithmetic that overflows stops the program with exit code 101 and the place in the script.
fn factorial(n: u32) -> u32 {
    (1..=n).fold(1, multiply)
}

fn multiply(a: u32, b: u32) -> u32 {
    a * b
}

fn checked_factorial(n: u32) -> Option<u32> {
    (1..=n).try_fold(1u32, |product, factor| product.checked_mul(factor))
}

fn main() {
    println!("12! = {}", factorial(12));
    println!("13! = {:?}", checked_factorial(13));
    println!("{} {}", 250u8.wrapping_add(10), 250u8.saturating_add(10));
    println!("{:?}", i32::MIN.overflowing_neg());
    println!("13! = {}", factorial(13));
    println!("never printed");
}
