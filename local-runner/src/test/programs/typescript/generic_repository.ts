// A repository with generic queries over rows that stdin gives, sorted and grouped by key.
import { readFileSync } from "node:fs";

interface Row {
  id: number;
  city: string;
  people: number;
}

class Repository<T extends { id: number }> {
  private readonly rows = new Map<number, T>();
  save(row: T): void {
    if (this.rows.has(row.id)) throw new Error(`duplicate id ${row.id}`);
    this.rows.set(row.id, row);
  }
  where<K extends keyof T>(key: K, test: (value: T[K]) => boolean): T[] {
    return [...this.rows.values()].filter((row) => test(row[key]));
  }
  sortBy<K extends keyof T>(...keys: K[]): T[] {
    return [...this.rows.values()].sort((left, right) => {
      for (const key of keys) {
        if (left[key] !== right[key]) return left[key] < right[key] ? -1 : 1;
      }
      return 0;
    });
  }
  sum<K extends { [P in keyof T]: T[P] extends number ? P : never }[keyof T]>(
    key: K,
    groupBy: keyof T,
  ): Map<unknown, number> {
    const sums = new Map<unknown, number>();
    for (const row of this.rows.values())
      sums.set(row[groupBy], (sums.get(row[groupBy]) ?? 0) + (row[key] as number));
    return sums;
  }
}

const repository = new Repository<Row>();
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const [id, city, people] = line.split(",");
  try {
    repository.save({ id: Number(id), city, people: Number(people) });
  } catch (error) {
    console.log((error as Error).message);
  }
}
console.log(
  repository
    .sortBy("city", "people")
    .map(({ id }) => id)
    .join(" "),
);
console.log(
  repository
    .where("people", (people) => people > 100)
    .map(({ city }) => city)
    .join(" "),
);
console.log(repository.sum("people", "city"));
