// Palindromes in sentences and the longest one inside a string, by expanding from each centre.
const isPalindrome = (text) => {
  const letters = text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  return letters === [...letters].reverse().join("");
};

function longest(text) {
  let best = "";
  for (let centre = 0; centre < text.length; centre++) {
    for (const width of [0, 1]) {
      let from = centre;
      let to = centre + width;
      while (from >= 0 && text[from] === text[to] && to < text.length) {
        if (to - from + 1 > best.length) best = text.slice(from, to + 1);
        from--;
        to++;
      }
    }
  }
  return best;
}

for (const text of [
  "A man, a plan, a canal: Panama!",
  "No lemon, no melon",
  "Not this one",
  "Ésope reste ici et se repose",
]) {
  console.log(isPalindrome(text), text);
}
console.log(longest("forgeeksskeegfor"), longest("bananas"), longest("abcd"));
let count = 0;
for (let number = 0; number < 1000; number++) if (isPalindrome(String(number))) count++;
console.log("palindromic numbers below 1000:", count);
