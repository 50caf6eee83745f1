// What IEEE 754 says about sums, comparisons, NaN, rounding and printing.
fn kahan_sum(values: &[f64]) -> f64 {
    let (mut sum, mut lost) = (0.0, 0.0);
    for value in values {
        let corrected = value - lost;
        let next = sum + corrected;
        lost = (next - sum) - corrected;
        sum = next;
    }
    sum
}

fn newton_root(a: f64) -> f64 {
    let mut x = a;
    for _ in 0..50 {
        x = (x + a / x) / 2.0;
    }
    x
}

fn main() {
    println!("{} {}", 0.1 + 0.2, 0.1 + 0.2 == 0.3);
    println!("{:?} {:?} {}", 1.0, 1e21, 1e-7);
    println!("{} {} {}", f64::MAX, f64::MIN_POSITIVE > 0.0, f64::EPSILON == 2f64.powi(-52));
    let nan = f64::NAN;
    println!("{} {} {:?}", nan == nan, nan.is_nan(), nan.partial_cmp(&1.0));
    println!("{} {} {}", 1.0 / 0.0, -1.0 / f64::INFINITY, (-0.0f64).is_sign_negative());
    println!("{} {} {} {}", 2.5f64.round(), 2.5f64.round_ties_even(), (-2.5f64).trunc(), (-2.5f64).floor());
    println!("{:.2} {:.0} {:e} {:8.3}|{:<8.1}|", 2.675, 0.5, 123456.0, 3.14159, 2.0);
    println!("{:#018x} {}", 1.0f64.to_bits(), f32::from_bits(0x40490fdb));
    let tenths = vec![0.1; 10_000];
    let plain: f64 = tenths.iter().fold(0.0, |sum, x| sum + x);
    println!("{} {}", plain == 1000.0, kahan_sum(&tenths) == 1000.0);
    println!("{:.12} {}", newton_root(2.0), (newton_root(2.0) - 2f64.sqrt()).abs() < 1e-15);
    let mut values = [3.5, -1.0, f64::INFINITY, 0.0, f64::NEG_INFINITY];
    values.sort_by(f64::total_cmp);
    println!("{values:?} {:?}", values.iter().copied().reduce(f64::max));
    println!("{:?} {:?} {}", "1e3".parse::<f64>(), "inf".parse::<f64>(), "1,5".parse::<f64>().is_err());
    let series: f64 = (0..20).map(|n| 1.0 / (1..=n).map(f64::from).product::<f64>()).sum();
    println!("e by series: {:.12} {:.12}", series, std::f64::consts::E);
}
