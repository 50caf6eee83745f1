// Macros by example, nested modules with privacy, constants, operators and derived traits.
macro_rules! sum {
    () => { 0 };
    ($first:expr $(, $rest:expr)* $(,)?) => { $first + sum!($($rest),*) };
}

macro_rules! record {
    ($name:ident { $($field:ident : $kind:ty = $default:expr),* }) => {
        #[derive(Debug, Clone, PartialEq)]
        struct $name { $($field: $kind),* }
        impl Default for $name {
            fn default() -> Self { $name { $($field: $default),* } }
        }
        impl $name {
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
        }
    };
}

record!(Settings { depth: u8 = 3, name: String = "none".to_string(), ratio: f32 = 0.5 });

mod geometry {
    pub mod vector {
        use std::ops::{Add, Neg};

        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct Vector {
            pub x: i32,
            pub y: i32,
        }

        impl Add for Vector {
            type Output = Vector;
            fn add(self, other: Vector) -> Vector {
                Vector { x: self.x + other.x, y: self.y + other.y }
            }
        }

        impl Neg for Vector {
            type Output = Vector;
            fn neg(self) -> Vector {
                Vector { x: -self.x, y: -self.y }
            }
        }

        impl std::iter::Sum for Vector {
            fn sum<I: Iterator<Item = Vector>>(vectors: I) -> Vector {
                vectors.fold(Vector::default(), Add::add)
            }
        }
    }

    pub const UNIT: vector::Vector = vector::Vector { x: 1, y: 1 };

    pub fn turned(v: vector::Vector) -> vector::Vector {
        quarter(quarter(v))
    }

    fn quarter(v: vector::Vector) -> vector::Vector {
        vector::Vector { x: -v.y, y: v.x }
    }
}

use geometry::{UNIT, turned, vector::Vector};

const fn triangle(n: usize) -> usize {
    if n == 0 { 0 } else { n + triangle(n - 1) }
}

static TABLE: [u8; triangle(4)] = [7; triangle(4)];

fn main() {
    println!("{} {} {}", sum!(), sum!(1, 2, 3), sum!(2 * 3, sum!(4, 5),));
    let settings = Settings { depth: 9, ..Default::default() };
    println!("{settings:?} {:?} {}", Settings::FIELDS, settings == Settings::default());
    println!("{:?} {}", turned(UNIT), turned(UNIT) == -UNIT);
    println!("{:?}", (1..=4).map(|n| Vector { x: n, y: n * n }).sum::<Vector>());
    println!("{:?} {}", Vector { x: 1, y: 9 }.max(Vector { x: 2, y: -5 }), TABLE.len());
    println!("{}", line!());
}
