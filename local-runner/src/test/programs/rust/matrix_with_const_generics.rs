// Matrices whose sizes are const generics, with operators and fast powers.
use std::array;
use std::fmt;
use std::ops::{Add, Index, Mul};

#[derive(Clone, Copy, PartialEq, Debug)]
struct Matrix<T, const R: usize, const C: usize>([[T; C]; R]);

impl<T: Copy + Default + Add<Output = T> + Mul<Output = T>, const R: usize, const N: usize, const C: usize>
    Mul<Matrix<T, N, C>> for Matrix<T, R, N>
{
    type Output = Matrix<T, R, C>;

    fn mul(self, right: Matrix<T, N, C>) -> Self::Output {
        Matrix(array::from_fn(|i| {
            array::from_fn(|j| (0..N).fold(T::default(), |sum, k| sum + self.0[i][k] * right.0[k][j]))
        }))
    }
}

impl<const N: usize> Matrix<u128, N, N> {
    fn power(self, mut exponent: u32) -> Self {
        let mut base = self;
        let mut result = Matrix(array::from_fn(|i| array::from_fn(|j| (i == j) as u128)));
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result * base;
            }
            exponent >>= 1;
            if exponent > 0 {
                base = base * base;
            }
        }
        result
    }
}

impl<T, const R: usize, const C: usize> Index<(usize, usize)> for Matrix<T, R, C> {
    type Output = T;
    fn index(&self, (row, column): (usize, usize)) -> &T {
        &self.0[row][column]
    }
}

impl<T: fmt::Display, const R: usize, const C: usize> fmt::Display for Matrix<T, R, C> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for row in &self.0 {
            let cells: Vec<String> = row.iter().map(T::to_string).collect();
            writeln!(f, "| {} |", cells.join(" "))?;
        }
        Ok(())
    }
}

fn main() {
    let a = Matrix([[1, 2, 3], [4, 5, 6]]);
    let b = Matrix([[7, 8], [9, 10], [11, 12]]);
    print!("{}{}", a * b, b * a);
    let step = Matrix([[1u128, 1], [1, 0]]);
    for n in [0, 1, 10, 100, 185] {
        println!("F({n}) = {}", step.power(n)[(0, 1)]);
    }
    println!("{}", Matrix([[0.5, 0.5]]) * Matrix([[1.0], [2.0]]) == Matrix([[1.5]]));
}
