// Money in cents, private state, and an error class that carries details.
class InsufficientFunds extends Error {
  constructor(needed, balance) {
    super(`needed ${needed / 100}, has ${balance / 100}`);
    this.name = "InsufficientFunds";
    this.missing = needed - balance;
  }
}

class Account {
  #balance = 0;
  #entries = [];
  deposit(cents) {
    if (!Number.isSafeInteger(cents) || cents <= 0) throw new RangeError(`not an amount: ${cents}`);
    this.#change(cents, "deposit");
    return this;
  }
  withdraw(cents) {
    if (cents > this.#balance) throw new InsufficientFunds(cents, this.#balance);
    this.#change(-cents, "withdrawal");
    return this;
  }
  #change(cents, kind) {
    this.#balance += cents;
    this.#entries.push({ kind, cents, balance: this.#balance });
  }
  get statement() {
    return this.#entries.map(({ kind, cents, balance }) => `${kind} ${cents} -> ${balance}`);
  }
}

const account = new Account().deposit(10_000).withdraw(2_550).deposit(1);
for (const action of [() => account.withdraw(10_000), () => account.deposit(0.5), () => account.deposit("5")]) {
  try {
    action();
  } catch (error) {
    console.log(`${error.name}: ${error.message}${error.missing ? ` (missing ${error.missing})` : ""}`);
  }
}
for (const line of account.statement) console.log(line);
