// Dates in UTC only: leap years, ISO weeks, month ends and Easter.
const day = (text) => new Date(`${text}T00:00:00Z`);
const iso = (date) => date.toISOString().slice(0, 10);
const addDays = (date, days) => new Date(date.getTime() + days * 86_400_000);

console.log(
  iso(addDays(day("2024-02-28"), 1)),
  iso(addDays(day("2023-02-28"), 1)),
  iso(addDays(day("2024-12-31"), 1)),
);
console.log((day("2024-12-25") - day("2024-02-29")) / 86_400_000, "days");
console.log([1900, 2000, 2023, 2024].filter((year) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1).join(" "));
console.log(
  new Date(Date.UTC(2024, 0, 31)).getUTCDay(),
  new Date(Date.UTC(2024, 2, 0)).getUTCDate(),
  Date.UTC(1970, 0, 2),
);

function isoWeek(date) {
  const thursday = addDays(date, 4 - (date.getUTCDay() || 7));
  return Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
console.log(["2021-01-03", "2021-01-04", "2020-12-31", "2024-12-30"].map((text) => isoWeek(day(text))).join(" "));

function easter(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * (c >> 2) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return iso(new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)));
}
console.log([2000, 2024, 2025, 2038].map(easter).join(" "));
console.log(new Date(NaN).getTime(), Number.isNaN(Date.parse("2024-13-01")), new Date(0).toISOString());
