// Rc, Weak, RefCell and Drop: a tree with parents, and a doubly used graph node.
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

thread_local!(static ALIVE: Cell<i32> = const { Cell::new(0) });

struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

impl Node {
    fn new(name: &str) -> Rc<Node> {
        ALIVE.set(ALIVE.get() + 1);
        Rc::new(Node { name: name.into(), parent: RefCell::default(), children: RefCell::default() })
    }

    fn add(self: &Rc<Self>, name: &str) -> Rc<Node> {
        let child = Node::new(name);
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(child.clone());
        child
    }

    fn path(&self) -> String {
        let above = self.parent.borrow().upgrade().map_or(String::new(), |parent| parent.path());
        format!("{above}/{}", self.name)
    }

    fn size(&self) -> usize {
        1 + self.children.borrow().iter().map(|child| child.size()).sum::<usize>()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

fn main() {
    let root = Node::new("root");
    let left = root.add("left");
    let leaf = left.add("leaf");
    root.add("right");
    println!("{} of {}, alive {}", leaf.path(), root.size(), ALIVE.get());
    println!("left: {} strong, {} weak", Rc::strong_count(&left), Rc::weak_count(&left));
    let watcher = Rc::downgrade(&root);
    drop((root, left));
    println!("{}, alive {}, root gone: {}", leaf.path(), ALIVE.get(), watcher.upgrade().is_none());
    drop(leaf);
    println!("alive {}", ALIVE.get());

    let cell = RefCell::new(5);
    let reading = cell.borrow();
    println!("{:?} {:?}", cell.try_borrow().is_ok(), cell.try_borrow_mut().is_ok());
    drop(reading);
    *cell.borrow_mut() += 1;
    println!("{cell:?}");
    let mut shared = Rc::new(vec![1, 2]);
    let other = shared.clone();
    Rc::make_mut(&mut shared).push(3);
    println!("{shared:?} {other:?} {}", Rc::ptr_eq(&shared, &other));
}
