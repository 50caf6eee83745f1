// The Vigenère cipher: ATTACKATDAWN with LEMON is LXFOPVEFRNHR.
function vigenere(text, key, direction) {
  return [...text]
    .map((letter, index) => {
      const by = direction * (key.charCodeAt(index % key.length) - 65);
      return String.fromCharCode(((letter.charCodeAt(0) - 65 + by + 26) % 26) + 65);
    })
    .join("");
}

const secret = vigenere("ATTACKATDAWN", "LEMON", 1);
console.log(secret);
console.log(vigenere(secret, "LEMON", -1));
console.log(vigenere("CRYPTOISSHORTFORCRYPTOGRAPHY", "ABCD", 1));
