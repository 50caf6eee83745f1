// Trait objects, default methods, supertraits and a blanket implementation.
use std::f64::consts::PI;
use std::fmt;

trait Shape: fmt::Display {
    fn area(&self) -> f64;
    fn perimeter(&self) -> f64;
    fn roundness(&self) -> f64 {
        4.0 * PI * self.area() / self.perimeter().powi(2)
    }
}

struct Circle(f64);
struct Rectangle {
    width: f64,
    height: f64,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "circle of radius {}", self.0)
    }
}

impl fmt::Display for Rectangle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} by {} rectangle", self.width, self.height)
    }
}

impl Shape for Circle {
    fn area(&self) -> f64 {
        PI * self.0 * self.0
    }
    fn perimeter(&self) -> f64 {
        2.0 * PI * self.0
    }
}

impl Shape for Rectangle {
    fn area(&self) -> f64 {
        self.width * self.height
    }
    fn perimeter(&self) -> f64 {
        2.0 * (self.width + self.height)
    }
}

trait Described {
    fn describe(&self) -> String;
}

impl<T: Shape + ?Sized> Described for T {
    fn describe(&self) -> String {
        format!("{self}: area {:.3}, roundness {:.3}", self.area(), self.roundness())
    }
}

fn main() {
    let mut shapes: Vec<Box<dyn Shape>> = vec![
        Box::new(Circle(1.5)),
        Box::new(Rectangle { width: 3.0, height: 4.0 }),
        Box::new(Rectangle { width: 2.0, height: 2.0 }),
    ];
    shapes.sort_by(|a, b| a.area().total_cmp(&b.area()));
    for shape in &shapes {
        println!("{}", shape.describe());
    }
    let total: f64 = shapes.iter().map(|shape| shape.area()).sum();
    println!("total {total:.4}");
}
