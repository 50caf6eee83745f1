// Queens, permutations, subsets that add up, Hanoi and a Sudoku by backtracking.
fn queens(size: usize, row: usize, columns: &mut Vec<usize>) -> usize {
    if row == size {
        return 1;
    }
    let mut count = 0;
    for column in 0..size {
        let safe = columns.iter().enumerate().all(|(r, c)| *c != column && c.abs_diff(column) != row - r);
        if safe {
            columns.push(column);
            count += queens(size, row + 1, columns);
            columns.pop();
        }
    }
    count
}

fn permutations<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    if items.is_empty() {
        return vec![vec![]];
    }
    (0..items.len())
        .flat_map(|i| {
            let mut rest = items.to_vec();
            let first = rest.remove(i);
            permutations(&rest).into_iter().map(move |mut tail| {
                tail.insert(0, first.clone());
                tail
            })
        })
        .collect()
}

fn subsets(numbers: &[u32], target: u32) -> usize {
    match numbers {
        _ if target == 0 => 1,
        [] => 0,
        [first, rest @ ..] => subsets(rest, target) + if *first <= target { subsets(rest, target - first) } else { 0 },
    }
}

fn sudoku(cells: &mut [u8; 81]) -> bool {
    let Some(place) = cells.iter().position(|c| *c == 0) else { return true };
    let (row, column) = (place / 9, place % 9);
    for digit in 1..=9 {
        let free = (0..9).all(|i| {
            cells[row * 9 + i] != digit
                && cells[i * 9 + column] != digit
                && cells[(row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3] != digit
        });
        if free {
            cells[place] = digit;
            if sudoku(cells) {
                return true;
            }
            cells[place] = 0;
        }
    }
    false
}

fn main() {
    println!("queens {:?}", (1..=8).map(|n| queens(n, 0, &mut Vec::new())).collect::<Vec<_>>());
    let words: Vec<String> = permutations(&['r', 'u', 's', 't']).into_iter().map(String::from_iter).collect();
    println!("{} permutations, {} distinct, {:?}", words.len(), std::collections::HashSet::<&String>::from_iter(&words).len(), &words[22..]);
    println!("coins for 100 out of distinct values: {}", subsets(&[50, 25, 20, 10, 5, 30, 40, 60], 100));
    let puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
    let mut cells = [0; 81];
    puzzle.bytes().zip(&mut cells).for_each(|(byte, cell)| *cell = if byte == b'.' { 0 } else { byte - b'0' });
    println!("solved: {}", sudoku(&mut cells));
    for row in cells.chunks(9) {
        println!("{}", row.iter().map(|digit| char::from(b'0' + digit)).collect::<String>());
    }
}
