// A recursive descent parser for arithmetic; ^ binds to the right, errors name the position.
function evaluate(text) {
  const tokens = [...text.matchAll(/\s*(?:(\d+(?:\.\d+)?)|(.))/g)];
  let position = 0;
  const peek = () => tokens[position]?.[2];
  const fail = () => {
    const token = tokens[position];
    throw new SyntaxError(
      token ? `unexpected '${token[0].trim()}' at ${token.index + token[0].search(/\S/)}` : "unexpected end",
    );
  };
  function primary() {
    const token = tokens[position];
    if (token?.[1] !== undefined) {
      position++;
      return Number(token[1]);
    }
    if (peek() === "-") {
      position++;
      return -power();
    }
    if (peek() !== "(") fail();
    position++;
    const value = sum();
    if (peek() !== ")") fail();
    position++;
    return value;
  }
  function power() {
    const base = primary();
    if (peek() !== "^") return base;
    position++;
    return base ** power();
  }
  function product() {
    let value = power();
    while (peek() === "*" || peek() === "/") {
      value = tokens[position++][2] === "*" ? value * power() : value / power();
    }
    return value;
  }
  function sum() {
    let value = product();
    while (peek() === "+" || peek() === "-") {
      value = tokens[position++][2] === "+" ? value + product() : value - product();
    }
    return value;
  }
  const value = sum();
  if (position < tokens.length) fail();
  return value;
}

for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "7 / 2 - 1.5", "2 * (3", "4 + * 5"]) {
  try {
    console.log(`${text} = ${evaluate(text)}`);
  } catch (error) {
    console.log(`${text}: ${error.message}`);
  }
}
