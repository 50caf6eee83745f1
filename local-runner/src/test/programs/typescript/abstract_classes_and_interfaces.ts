// Abstract classes, parameter properties, protected members, overloads and static factories.
abstract class Employee {
  private static last = 0;
  readonly id = ++Employee.last;
  constructor(
    public readonly name: string,
    protected readonly monthly: number,
  ) {}
  abstract pay(): number;
  toString(): string {
    return `#${this.id} ${this.name}: ${this.pay().toFixed(2)}`;
  }
}

class Engineer extends Employee {
  pay(): number {
    return this.monthly;
  }
}

class Seller extends Employee {
  constructor(
    name: string,
    monthly: number,
    private readonly sales: readonly number[],
  ) {
    super(name, monthly);
  }
  override pay(): number {
    return this.monthly + this.sales.reduce((sum, sale) => sum + sale * 0.1, 0);
  }
}

class Money {
  private constructor(readonly cents: number) {}
  static of(text: string): Money;
  static of(euros: number): Money;
  static of(value: string | number): Money {
    return new Money(Math.round(Number(value) * 100));
  }
  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }
}

const staff: Employee[] = [
  new Engineer("Ada", 5000),
  new Seller("Bob", 2000, [1000, 500]),
  new Engineer("Cid", 4200.5),
];
for (const employee of staff) console.log(`${employee}`);
const total = staff.map((employee) => Money.of(employee.pay())).reduce((sum, pay) => sum.plus(pay));
console.log(total.cents, Money.of("0.1").plus(Money.of(0.2)).cents === Money.of("0.30").cents);
console.log(
  staff.filter((employee): employee is Seller => employee instanceof Seller).length,
  staff[0] instanceof Employee,
);
