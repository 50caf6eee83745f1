// Shapes as a discriminated union, an exhaustive switch, and a Result type instead of exceptions.
type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "rectangle"; width: number; height: number }
  | { kind: "group"; members: Shape[] };

type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };

function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius ** 2;
    case "rectangle":
      return shape.width * shape.height;
    case "group":
      return shape.members.reduce((sum, member) => sum + area(member), 0);
    default: {
      const never: never = shape;
      throw new TypeError(`no such shape: ${JSON.stringify(never)}`);
    }
  }
}

function parse(text: string): Result<Shape> {
  const [kind, ...sizes] = text.split(" ");
  const numbers = sizes.map(Number);
  if (numbers.some((size) => !(size > 0))) return { ok: false, error: `bad size in '${text}'` };
  if (kind === "circle") return { ok: true, value: { kind, radius: numbers[0] } };
  if (kind === "rectangle") return { ok: true, value: { kind, width: numbers[0], height: numbers[1] } };
  return { ok: false, error: `unknown kind '${kind}'` };
}

const shapes: Shape[] = [];
for (const text of ["circle 1", "rectangle 2 3.5", "square 4", "circle -1"]) {
  const result = parse(text);
  if (result.ok) shapes.push(result.value);
  console.log(result.ok ? `${text}: ${area(result.value).toFixed(3)}` : result.error);
}
console.log(area({ kind: "group", members: [...shapes, { kind: "group", members: shapes }] }).toFixed(3));
try {
  area({ kind: "blob" } as unknown as Shape);
} catch (error) {
  console.log((error as Error).message);
}
