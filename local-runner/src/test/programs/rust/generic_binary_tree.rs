// An ordered tree with generic keys: insertion, removal, depth and iteration in order.
use std::cmp::Ordering;

struct Node<K, V> {
    key: K,
    value: V,
    left: Tree<K, V>,
    right: Tree<K, V>,
}

struct Tree<K, V>(Option<Box<Node<K, V>>>);

impl<K: Ord, V> Tree<K, V> {
    fn insert(&mut self, key: K, value: V) -> Option<V> {
        match &mut self.0 {
            None => {
                self.0 = Some(Box::new(Node { key, value, left: Tree(None), right: Tree(None) }));
                None
            }
            Some(node) => match key.cmp(&node.key) {
                Ordering::Less => node.left.insert(key, value),
                Ordering::Greater => node.right.insert(key, value),
                Ordering::Equal => Some(std::mem::replace(&mut node.value, value)),
            },
        }
    }

    fn remove(&mut self, key: &K) -> Option<V> {
        let node = self.0.as_mut()?;
        match key.cmp(&node.key) {
            Ordering::Less => node.left.remove(key),
            Ordering::Greater => node.right.remove(key),
            Ordering::Equal => {
                let mut gone = self.0.take()?;
                self.0 = match (gone.left.0.take(), gone.right.0.take()) {
                    (None, only) | (only, None) => only,
                    (left, right) => {
                        let mut right = Tree(right);
                        let mut least = right.take_least()?;
                        least.left = Tree(left);
                        least.right = right;
                        Some(least)
                    }
                };
                Some(gone.value)
            }
        }
    }

    fn take_least(&mut self) -> Option<Box<Node<K, V>>> {
        if self.0.as_ref()?.left.0.is_some() {
            return self.0.as_mut()?.left.take_least();
        }
        let mut least = self.0.take()?;
        self.0 = least.right.0.take();
        Some(least)
    }

    fn depth(&self) -> usize {
        self.0.as_ref().map_or(0, |node| 1 + node.left.depth().max(node.right.depth()))
    }

    fn visit<'a>(&'a self, visitor: &mut impl FnMut(&'a K, &'a V)) {
        if let Some(node) = &self.0 {
            node.left.visit(visitor);
            visitor(&node.key, &node.value);
            node.right.visit(visitor);
        }
    }
}

fn main() {
    let mut tree = Tree(None);
    for word in "the quick brown fox jumps over the lazy dog".split(' ') {
        if let Some(old) = tree.insert(word, word.len()) {
            println!("{word} was there with {old}");
        }
    }
    println!("depth {}", tree.depth());
    println!("removed {:?}, {:?}, {:?}", tree.remove(&"quick"), tree.remove(&"cat"), tree.remove(&"the"));
    let mut words = Vec::new();
    tree.visit(&mut |word, length| words.push(format!("{word}={length}")));
    println!("{}", words.join(" "));
}
