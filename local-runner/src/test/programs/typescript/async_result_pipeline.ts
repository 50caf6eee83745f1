// Asynchronous typed steps: generics over promises, overload by tuple, errors as values, arguments.
type Step<I, O> = (input: I) => O | Promise<O>;

class Pipeline<I, O> {
  private constructor(private readonly run: (input: I) => Promise<O>) {}
  static start<T>(): Pipeline<T, T> {
    return new Pipeline(async (input: T) => input);
  }
  next<R>(step: Step<O, R>): Pipeline<I, R> {
    return new Pipeline(async (input: I) => step(await this.run(input)));
  }
  async attempt(input: I): Promise<[O, undefined] | [undefined, Error]> {
    try {
      return [await this.run(input), undefined];
    } catch (error) {
      return [undefined, error as Error];
    }
  }
}

const wait = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

const pipeline = Pipeline.start<string>()
  .next((text) => wait(text.trim(), 2))
  .next((text) => {
    const number = Number(text);
    if (Number.isNaN(number)) throw new RangeError(`'${text}' is no number`);
    return number;
  })
  .next((number) => wait({ number, root: Math.sqrt(number) }, 1))
  .next(({ number, root }) => `${number}: ${root.toFixed(4)}`);

async function main(inputs: string[]): Promise<void> {
  const results = await Promise.all(inputs.map((input) => pipeline.attempt(input)));
  for (const [value, error] of results) console.log(value ?? `${error?.name} ${error?.message}`);
}

void main(process.argv.slice(2));
