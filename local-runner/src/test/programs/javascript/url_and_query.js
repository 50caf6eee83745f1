// Parsing and changing URLs and query strings.
const { fileURLToPath, pathToFileURL } = require("node:url");

const url = new URL("https://ada:s%40cret@example.test:8443/a/../b%20c/?q=one+two&q=3&empty=#part");
console.log(url.host, url.port, url.pathname, url.hash, decodeURIComponent(url.password));
console.log(url.searchParams.getAll("q").join("|"), url.searchParams.has("empty"), url.searchParams.get("none"));
url.port = "443";
url.searchParams.delete("q");
url.searchParams.append("name", "Zoë & co");
url.searchParams.sort();
url.username = url.password = "";
console.log(url.href);
console.log(new URL("../other?x=1", "https://example.test/a/b/c").href);
console.log(new URL("//cdn.test/x", "https://example.test").href, URL.canParse("no url"), URL.parse("no url"));
try {
  new URL("/relative");
} catch (error) {
  console.log(error.code);
}
console.log(new URLSearchParams({ a: 1, b: "x y", c: "ü" }).toString());
console.log(encodeURIComponent("a/b?c=d&e"), encodeURI("a/b?c=d e"), decodeURIComponent("%F0%9F%98%80"));
console.log(fileURLToPath("file:///tmp/a%20b.txt"), pathToFileURL("/tmp/a b#c").href);
console.log(new URL("http://münchen.test").hostname, new URL("http://[::1]:80/").host);
