// Objects without classes: prototypes, property descriptors, symbols and freezing.
const animal = {
  speak() {
    return `${this.name} makes ${this.sound ?? "no sound"}`;
  },
};
const dog = Object.create(animal, { name: { value: "Rex", enumerable: true }, sound: { value: "woof" } });
console.log(dog.speak(), Object.keys(dog).join(), Object.getPrototypeOf(dog) === animal, Object.hasOwn(dog, "speak"));
dog.name = "Max";
console.log(dog.name);

const temperature = { celsius: 100 };
Object.defineProperty(temperature, "fahrenheit", {
  get() {
    return (this.celsius * 9) / 5 + 32;
  },
  set(value) {
    this.celsius = ((value - 32) * 5) / 9;
  },
});
console.log(temperature.fahrenheit);
temperature.fahrenheit = 32;
console.log(JSON.stringify(temperature));

const money = { amount: 5, [Symbol.toPrimitive]: (hint) => (hint === "number" ? 5 : "five") };
console.log(+money, `${money}`, money * 2, money + 1);
const frozen = Object.freeze({ list: [1] });
(function strictly() {
  "use strict";
  try {
    frozen.list = [];
  } catch (error) {
    console.log(error.name);
  }
  frozen.list.push(2);
})();
console.log(frozen.list.length, Object.isFrozen(frozen), Object.isFrozen(frozen.list));
const merged = { ...{ a: 1, b: 2 }, b: 3, ...null };
console.log(JSON.stringify(merged), JSON.stringify(Object.entries(merged)), "toString" in merged);
