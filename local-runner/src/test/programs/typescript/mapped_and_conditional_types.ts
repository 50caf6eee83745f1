// Types that vanish at run time beside code that must not: keyof, satisfies, assertions, type guards.
interface User {
  id: number;
  name: string;
  email?: string;
}

type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]-?: () => T[K] };
type Unwrap<T> = T extends Promise<infer V> ? Unwrap<V> : T extends (infer V)[] ? V : T;

function getters<T extends object>(value: T): Getters<Required<T>> {
  const entries = Object.keys(value).map((key) => [
    `get${key[0].toUpperCase()}${key.slice(1)}`,
    () => value[key as keyof T],
  ]);
  return Object.fromEntries(entries);
}

function pick<T, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

function isUser(value: unknown): value is User {
  return (
    typeof value === "object" && value !== null && "id" in value && typeof value.id === "number" && "name" in value
  );
}

function assertString(value: unknown): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`no string: ${value}`);
}

const ports = { http: 80, https: 443 } as const satisfies Record<string, number>;
const ada: User = { id: 1, name: "Ada" };
const element: Unwrap<Promise<string[]>> = "unwrapped";
console.log(getters(ada).getName(), Object.keys(getters(ada)).join(), element);
console.log(pick(ada, "name"), pick({ ...ada, email: "a@b.test" }, "id", "email"));
console.log(
  Object.entries(ports)
    .map(([name, port]) => `${name}=${port}`)
    .join("&"),
);
for (const candidate of [ada, { id: "1", name: "x" }, null, "Ada"]) console.log(isUser(candidate));
try {
  const value: unknown = 42;
  assertString(value);
  console.log(value.length);
} catch (error) {
  if (error instanceof TypeError) console.log(error.message);
}
