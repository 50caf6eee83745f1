// Dijkstra over a grid with walls, read from a text; the path is drawn into it.
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

const GRID: &str = "\
S.#.......
..#.#####.
..#.#...#.
....#.#.#.
.####.#.#.
......#..E";

type Place = (usize, usize);

fn neighbours((row, column): Place) -> impl Iterator<Item = Place> {
    [(0, 1), (1, 0), (2, 1), (1, 2)]
        .into_iter()
        .filter_map(move |(down, right)| Some(((row + down).checked_sub(1)?, (column + right).checked_sub(1)?)))
}

fn main() {
    let mut grid: Vec<Vec<char>> = GRID.lines().map(|line| line.chars().collect()).collect();
    let find = |wanted: char| {
        grid.iter()
            .enumerate()
            .find_map(|(row, cells)| cells.iter().position(|c| *c == wanted).map(|column| (row, column)))
            .expect("marked in the grid")
    };
    let (start, end) = (find('S'), find('E'));
    let mut distances = HashMap::from([(start, 0)]);
    let mut before: HashMap<Place, Place> = HashMap::new();
    let mut queue = BinaryHeap::from([Reverse((0, start))]);
    while let Some(Reverse((distance, place))) = queue.pop() {
        if distance > distances[&place] {
            continue;
        }
        for next in neighbours(place) {
            let open = grid.get(next.0).and_then(|row| row.get(next.1)).is_some_and(|c| *c != '#');
            if open && distances.get(&next).is_none_or(|known| distance + 1 < *known) {
                distances.insert(next, distance + 1);
                before.insert(next, place);
                queue.push(Reverse((distance + 1, next)));
            }
        }
    }
    println!("{} steps, {} places reached, farthest {}", distances[&end], distances.len(), distances.values().max().unwrap());
    let path: Vec<Place> = std::iter::successors(Some(end), |place| before.get(place).copied()).collect();
    println!("path of {} places, from {:?}", path.len(), path[path.len() - 1]);
    for (row, column) in &path[1..path.len() - 1] {
        grid[*row][*column] = '*';
    }
    for row in grid {
        println!("{}", row.into_iter().collect::<String>());
    }
}
