// Ends by a custom error that nobody catches, after finally has run: exit code 1.
class ValidationError extends Error {
  constructor(
    public readonly field: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${field}: ${problem}`, options);
    this.name = "ValidationError";
  }
}

interface Order {
  pieces: number;
  price?: number;
}

function total(orders: readonly Order[]): number {
  let sum = 0;
  for (const [index, { pieces, price = 1 }] of orders.entries()) {
    if (!Number.isInteger(pieces)) throw new ValidationError(`orders[${index}].pieces`, `not whole: ${pieces}`);
    sum += pieces * price;
  }
  return sum;
}

console.log(total([{ pieces: 2, price: 1.5 }, { pieces: 4 }]));
try {
  total([{ pieces: 1 }, { pieces: 0.5 }]);
} catch (error) {
  if (!(error instanceof ValidationError)) throw error;
  console.log(error.field, "|", error.message);
}
try {
  console.log("once more");
  total([{ pieces: 1.25 }]);
} finally {
  console.log("finally");
}
