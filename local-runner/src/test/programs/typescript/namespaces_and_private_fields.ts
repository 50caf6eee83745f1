// Namespaces, declaration merging, private fields of both kinds, accessors and index signatures.
namespace Geometry {
  export interface Point {
    x: number;
    y: number;
  }
  export const origin: Point = { x: 0, y: 0 };
  export namespace Distance {
    export const manhattan = (a: Point, b: Point = origin) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    export const euclid = (a: Point, b: Point = origin) => Math.hypot(a.x - b.x, a.y - b.y);
  }
}

class Temperature {
  #celsius: number;
  private readings = 0;
  constructor(celsius: number) {
    this.#celsius = celsius;
  }
  get fahrenheit(): number {
    this.readings++;
    return this.#celsius * 1.8 + 32;
  }
  set fahrenheit(value: number) {
    this.#celsius = (value - 32) / 1.8;
  }
  get celsius(): number {
    return Math.round(this.#celsius);
  }
}

function counter(step: number): number {
  return (counter.total += step);
}
namespace counter {
  export let total = 0;
}

interface Scores {
  [name: string]: number | undefined;
}

const point: Geometry.Point = { x: 3, y: -4 };
console.log(
  Geometry.Distance.manhattan(point),
  Geometry.Distance.euclid(point),
  Geometry.Distance.euclid(point, { x: 0, y: 0 }),
);
const boiling = new Temperature(100);
console.log(boiling.fahrenheit);
boiling.fahrenheit = 32;
console.log(boiling.celsius, Object.keys(boiling).join());
counter(5);
console.log(counter(2), counter.total);
const scores: Scores = { ada: 3 };
scores["bob"] = (scores["bob"] ?? 0) + 1;
console.log(scores.ada! + scores.bob!, scores.eve?.toFixed() ?? "none");
