// Writes, appends, seeks, lists, renames and removes files in the working folder.
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

fn walk(folder: &Path, found: &mut Vec<(PathBuf, u64)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), found)?;
        } else {
            found.push((entry.path(), entry.metadata()?.len()));
        }
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let root = Path::new("archive");
    fs::create_dir_all(root.join("2024/märz"))?;
    let numbers = root.join("2024").join("numbers.txt");
    {
        let mut out = BufWriter::new(File::create(&numbers)?);
        for n in 1..=1000 {
            writeln!(out, "{n}")?;
        }
    }
    fs::write(root.join("2024/märz/note.txt"), "grün\n")?;
    OpenOptions::new().append(true).open(root.join("2024/märz/note.txt"))?.write_all(b"more\n")?;

    let sum: u64 = BufReader::new(File::open(&numbers)?)
        .lines()
        .map(|line| line.map(|text| text.parse::<u64>().unwrap_or(0)))
        .sum::<io::Result<u64>>()?;
    println!("sum {sum}");

    let mut file = OpenOptions::new().read(true).write(true).open(&numbers)?;
    file.seek(SeekFrom::End(-5))?;
    let mut tail = String::new();
    file.read_to_string(&mut tail)?;
    file.set_len(6)?;
    println!("tail {tail:?}, cut to {:?}", fs::read_to_string(&numbers)?);

    fs::rename(&numbers, root.join("short.txt"))?;
    let mut found = Vec::new();
    walk(root, &mut found)?;
    found.sort();
    for (path, size) in &found {
        println!("{} {size} {:?}", path.display(), path.extension().unwrap_or_default());
    }
    println!("{:?}", fs::read("nowhere").map_err(|error| error.kind()).unwrap_err() == ErrorKind::NotFound);
    println!("{:?}", File::create_new(root.join("short.txt")).map_err(|error| error.kind()).err());
    fs::remove_dir_all(root)?;
    println!("left: {}", root.exists());
    Ok(())
}
