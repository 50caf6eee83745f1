// Classes: private members, accessors, static blocks, super, mixins and species of errors.
class Shape {
  static #made = 0;
  static registry;
  static {
    Shape.registry = new Set();
  }
  #name;
  constructor(name) {
    if (new.target === Shape) throw new TypeError("Shape is abstract");
    this.#name = name;
    Shape.#made++;
    Shape.registry.add(new.target.name);
  }
  get name() {
    return this.#name;
  }
  static get made() {
    return Shape.#made;
  }
  static isShape(value) {
    return typeof value === "object" && #name in value;
  }
  toString() {
    return `${this.name} of ${this.area.toFixed(2)}`;
  }
}
const Scalable = (Base) =>
  class extends Base {
    scale(by) {
      return new this.constructor(...this.sizes.map((size) => size * by));
    }
  };
class Rectangle extends Scalable(Shape) {
  constructor(width, height, name = "rectangle") {
    super(name);
    this.sizes = [width, height];
  }
  get area() {
    return this.sizes[0] * this.sizes[1];
  }
}
class Square extends Rectangle {
  constructor(side) {
    super(side, side, "square");
  }
  toString() {
    return `regular ${super.toString()}`;
  }
}

const shapes = [new Rectangle(2, 3), new Square(4), new Square(1).scale(3)];
console.log(shapes.join("; "));
console.log(Shape.made, [...Shape.registry].join(), shapes[1] instanceof Rectangle, Shape.isShape({}));
try {
  new Shape("x");
} catch (error) {
  console.log(error.message);
}
