// Shift ciphers; rot13 applied twice is the identity.
function shift(text, by) {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + by + 26) % 26) + base);
  });
}

const text = "The Quick Brown Fox Jumps Over 13 Lazy Dogs!";
const secret = shift(text, 3);
console.log(secret);
console.log(shift(secret, -3) === text);
console.log(shift("Hello, World", 13));
console.log(shift(shift(text, 13), 13) === text);

const frequencies = new Map();
for (const letter of secret.toLowerCase().match(/[a-z]/g)) {
  frequencies.set(letter, (frequencies.get(letter) ?? 0) + 1);
}
const [common, times] = [...frequencies].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
console.log(`most common letter ${common} (${times} times) stands for ${shift(common, -3)}`);
