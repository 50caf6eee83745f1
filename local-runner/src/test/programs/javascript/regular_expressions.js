// Named groups, look-around, sticky and global state, replacement functions.
const log = `2024-02-29 12:30:01 WARN  disk 91% full
2024-03-01 00:00:00 ERROR disk 100% full
not a log line
2024-03-01 07:15:59 INFO  disk 40% full`;
const line = /^(?<date>\d{4}-(?<month>\d\d)-\d\d) (?<time>[\d:]{8}) (?<level>[A-Z]+)\s+(?<text>.*)$/gm;
for (const { groups, index } of log.matchAll(line)) {
  console.log(index, groups.month, groups.level, groups.text.match(/\d+(?=%)/)[0]);
}
console.log("2024-02-29".replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, "$<d>.$<m>.$<y>"));
console.log("1234567.891".replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ","));
console.log(
  "fooBarBazQux".replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  "snake_case_name".replace(/_(\w)/g, (_, c) => c.toUpperCase()),
);
console.log("aXbXc".split(/(X)/).join("|"), "a1b22".split(/\d+/), "x".padStart(3).search(/\S/));

const sticky = /\d+|[a-z]+/y;
const tokens = [];
for (let match; (match = sticky.exec("12abc3!4"));) tokens.push(match[0]);
console.log(tokens.join(" "), sticky.lastIndex);
const global = /a/g;
console.log(global.test("aa"), global.lastIndex, global.test("aa"), global.test("aa"));
console.log(
  /(\w)\1/.exec("hello").index,
  /^(?:(\d+)|(\w+))$/.exec("abc")[1],
  "aaa".match(/a{2}?/)[0],
  "<<a>>".match(/<(.*?)>/)[1],
);
console.log(
  /^[\p{Lu}--[A-M]]+$/v.test("NOZ"),
  /^[\p{Lu}--[A-M]]+$/v.test("ANZ"),
  /(?i:a)b/.test("Ab"),
  /(?i:a)b/.test("AB"),
);
const { indices } = /(?<word>w\w+)/d.exec("hello world");
console.log(indices.groups.word.join("-"), new RegExp(RegExp.escape("1.5*2")).test("1.5*2"));
try {
  new RegExp("(unclosed");
} catch (error) {
  console.log(error.name);
}
