// What the collections of the standard library promise, with entries, ranges and sets.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

fn main() {
    let mut groups: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for word in ["fig", "apple", "kiwi", "plum", "date", "nut", "grape"] {
        groups.entry(word.len()).or_default().push(word);
    }
    println!("{groups:?}");
    println!("{:?} {:?}", groups.range(4..).next(), groups.last_key_value());
    println!("{:?}", groups.split_off(&4).into_values().map(|words| words.len()).collect::<Vec<_>>());

    let a: BTreeSet<u32> = (1..=20).filter(|n| n % 2 == 0).collect();
    let b: BTreeSet<u32> = (1..=20).filter(|n| n % 3 == 0).collect();
    println!("{:?} {:?}", &a & &b, (&b - &a));
    println!("{:?} {}", a.symmetric_difference(&b).take(4).collect::<Vec<_>>(), a.is_disjoint(&[7].into()));

    let mut queue = VecDeque::from([1, 2, 3, 4, 5]);
    queue.rotate_left(2);
    queue.push_front(0);
    println!("{queue:?} {:?} {:?}", queue.pop_back(), queue.iter().rev().step_by(2).collect::<Vec<_>>());

    let mut scores = HashMap::from([("ann", 3), ("bob", 5)]);
    *scores.entry("ann").or_insert(0) += 10;
    scores.entry("cy").and_modify(|score| *score += 1).or_insert(1);
    println!("{:?} {:?} {:?}", scores.insert("bob", 6), scores.remove("dan"), scores.len());
    let mut sorted: Vec<_> = scores.iter().collect();
    sorted.sort_by(|x, y| y.1.cmp(x.1).then(x.0.cmp(y.0)));
    println!("{sorted:?}");

    let unique: HashSet<char> = "mississippi".chars().collect();
    println!("{} {}", unique.len(), unique.contains(&'p'));
    let mut numbers = vec![5, 3, 8, 1, 9, 2, 8];
    println!("{:?} {:?}", numbers.iter().max(), numbers.iter().position(|n| *n == 8));
    numbers.sort_unstable_by(|x, y| y.cmp(x));
    numbers.dedup();
    println!("{numbers:?} {:?}", numbers.binary_search_by(|n| 3.cmp(n)));
    let drained: Vec<i32> = numbers.drain(1..3).collect();
    println!("{drained:?} {numbers:?} {:?}", numbers.chunks(3).map(|chunk| chunk.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 4, 7, 11].windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>());
    if let [first, .., last] = numbers[..] {
        println!("{first} {last}");
    }
}
