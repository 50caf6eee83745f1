// EventEmitter and EventTarget: order, once, removal, errors, and waiting for an event.
const { EventEmitter, once } = require("node:events");

class Thermostat extends EventEmitter {
  #degrees = 20;
  set degrees(value) {
    const before = this.#degrees;
    this.#degrees = value;
    this.emit("change", value, before);
    if (value > 30) this.emit("error", new RangeError(`${value} is too hot`));
  }
}

const log = [];
const thermostat = new Thermostat();
const listener = (now, before) => log.push(`${before}->${now}`);
thermostat.on("change", listener);
thermostat.once("change", () => log.push("once"));
thermostat.prependListener("change", () => log.push("first"));
thermostat.degrees = 21;
thermostat.off("change", listener);
thermostat.degrees = 22;
console.log(log.join(" "), thermostat.listenerCount("change"), thermostat.emit("nothing"));
try {
  thermostat.degrees = 31;
} catch (error) {
  console.log("without a listener:", error.message);
}
thermostat.on("error", ({ message }) => console.log("with one:", message));
thermostat.degrees = 40;

const target = new EventTarget();
target.addEventListener("save", (event) => event.preventDefault());
const event = new CustomEvent("save", { detail: 42, cancelable: true });
console.log(target.dispatchEvent(event), event.detail);
setImmediate(() => thermostat.emit("ready", "yes", "indeed"));
once(thermostat, "ready").then((values) => console.log(values.join(" ")));
