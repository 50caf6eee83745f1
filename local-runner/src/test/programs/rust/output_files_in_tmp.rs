// Leaves a table and an image in /tmp/output and checks what was written.
use std::fs;
use std::io::Write;
use std::path::PathBuf;

fn mandelbrot(width: usize, height: usize) -> Vec<u8> {
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let (a, b) = (x as f64 / width as f64 * 3.0 - 2.0, y as f64 / height as f64 * 2.0 - 1.0);
            let (mut re, mut im, mut steps) = (0.0, 0.0, 0u8);
            while re * re + im * im <= 4.0 && steps < 100 {
                (re, im) = (re * re - im * im + a, 2.0 * re * im + b);
                steps += 1;
            }
            pixels.push(steps);
        }
    }
    pixels
}

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from("/tmp/output");
    fs::create_dir_all(&folder)?;
    let pixels = mandelbrot(60, 40);
    let mut image = fs::File::create(folder.join("mandelbrot.pgm"))?;
    write!(image, "P5\n60 40\n100\n")?;
    image.write_all(&pixels)?;
    image.sync_all()?;
    let table: String = (1..=5).map(|n: u32| format!("{n}\t{}\t{}\n", n.pow(2), n.pow(3))).collect();
    fs::write(folder.join("powers.tsv"), &table)?;

    let written = fs::read(folder.join("mandelbrot.pgm"))?;
    println!("{} bytes, header {:?}", written.len(), String::from_utf8_lossy(&written[..13]));
    println!("centre of the set: {}", pixels[20 * 60 + 40]);
    println!("corner: {}", pixels[0]);
    println!("mirrored: {}", (1..20).all(|y| pixels[y * 60..(y + 1) * 60] == pixels[(40 - y) * 60..(41 - y) * 60]));
    let cubes: u32 = fs::read_to_string(folder.join("powers.tsv"))?
        .lines()
        .filter_map(|line| line.split('\t').nth(2)?.parse::<u32>().ok())
        .sum();
    println!("sum of cubes {cubes}");
    Ok(())
}
