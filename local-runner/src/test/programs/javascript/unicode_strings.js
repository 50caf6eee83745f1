// Code units, code points, grapheme clusters, normal forms, casing and lone surrogates.
const family = "👨‍👩‍👧";
console.log(family.length, [...family].length, [...new Intl.Segmenter("en").segment(family)].length);
console.log(
  "😀".charCodeAt(0).toString(16),
  "😀".codePointAt(0).toString(16),
  String.fromCodePoint(0x1f600) === "😀",
  "\u{1F600}".at(0) === "\ud83d",
);
const composed = "é";
const decomposed = "e\u0301";
console.log(
  composed === decomposed,
  composed.normalize("NFD") === decomposed,
  decomposed.normalize().length,
  "ﬁ".normalize("NFKC"),
);
console.log("straße".toUpperCase(), "İ".toLowerCase().length, "ΟΔΟΣ".toLowerCase(), "ǆ".toUpperCase());
const strip = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "");
console.log(strip("Crème Brûlée à la Ångström"), strip("Łódź"));
console.log(
  /^\p{Script=Greek}+$/u.test("Ωμέγα"),
  /\p{Emoji_Presentation}/u.test("a😀"),
  "東京 2024".match(/\p{Nd}+/u)[0],
);
console.log(
  "a😀b".split("").length,
  [..."a😀b"].reverse().join(""),
  "😀".slice(0, 1).isWellFormed(),
  "\ud83d!".toWellFormed(),
);
console.log("\u00a0 x\ufeff\n".trim().length, JSON.stringify("\ud83d\t"), "\x41\u0042\u{43}");
console.log(["z", "ä", "a", "Z"].sort().join(""), "a" < "B", "a".localeCompare("b"), "abc".localeCompare("abc"));
console.log(
  "日本".padStart(4, "*"),
  "ab".padEnd(5, "12"),
  "x".repeat(3),
  "tschüß".includes("üß"),
  "naïve".indexOf("v"),
);
console.log(encodeURIComponent("ü€"), escape("ü€"), Buffer.from("€").length, new Blob(["€ü"]).size);
