// An event bus whose events and handlers are typed by one interface.
interface Events {
  login: { user: string };
  logout: { user: string; seconds: number };
  tick: number;
}

type Handler<T> = (event: T) => void;

class Bus<E extends object> {
  private readonly handlers = new Map<keyof E, Set<Handler<never>>>();

  on<K extends keyof E>(name: K, handler: Handler<E[K]>): () => void {
    const known = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, known.add(handler));
    return () => known.delete(handler);
  }
  emit<K extends keyof E>(name: K, event: E[K]): number {
    const known = [...(this.handlers.get(name) ?? [])] as unknown as Handler<E[K]>[];
    known.forEach((handler) => handler(event));
    return known.length;
  }
}

const bus = new Bus<Events>();
const seconds: Record<string, number> = {};
const stop = bus.on("login", ({ user }) => console.log("hello", user));
bus.on("login", ({ user }) => (seconds[user] ??= 0));
bus.on("logout", ({ user, seconds: spent }) => (seconds[user] += spent));
console.log(bus.emit("login", { user: "ada" }), bus.emit("logout", { user: "ada", seconds: 40 }));
stop();
console.log(bus.emit("login", { user: "ada" }), bus.emit("logout", { user: "ada", seconds: 2 }), bus.emit("tick", 1));
console.log(seconds);
