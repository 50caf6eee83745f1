// Numeric, string and constant enums, reverse mapping, and flags in a bit field.
enum Level {
  Debug,
  Info,
  Warning = 10,
  Error,
}

enum Colour {
  Red = "RED",
  Green = "GREEN",
}

const enum Permission {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Execute = 1 << 2,
  All = Read | Write | Execute,
}

console.log(Level.Info, Level.Error, Level[10], Level[Level.Debug], Level[5]);
console.log(Object.keys(Level).length, Object.keys(Colour).join(), Colour.Green);

function describe(permission: Permission): string {
  const letters: [Permission, string][] = [
    [Permission.Read, "r"],
    [Permission.Write, "w"],
    [Permission.Execute, "x"],
  ];
  return letters.map(([flag, letter]) => (permission & flag ? letter : "-")).join("");
}

console.log(
  describe(Permission.Read | Permission.Execute),
  describe(Permission.All & ~Permission.Write),
  describe(Permission.None),
);
const colours: Record<Colour, number> = { [Colour.Red]: 0xff0000, [Colour.Green]: 0x00ff00 };
for (const colour of Object.values(Colour)) console.log(colour, colours[colour].toString(16).padStart(6, "0"));
const loud = (Object.values(Level) as (string | Level)[]).filter(
  (value): value is Level => typeof value === "number" && value >= Level.Warning,
);
console.log(loud.map((level) => Level[level]).join(" and "));
