// Retries with growing pauses until it succeeds or the attempts are used up.
async function retry(work, { attempts, pause }) {
  const errors = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      errors.push(error);
      if (error.fatal) break;
      await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1)));
    }
  }
  throw new AggregateError(errors, `failed ${errors.length} times`, { cause: errors.at(-1) });
}

const flaky = (successAt) => async (attempt) => {
  if (attempt < successAt) throw new Error(`attempt ${attempt}`);
  return `succeeded at attempt ${attempt}`;
};

(async () => {
  const options = { attempts: 4, pause: 1 };
  console.log(await retry(flaky(1), options));
  console.log(await retry(flaky(4), options));
  for (const work of [
    flaky(5),
    async () => Promise.reject(Object.assign(new Error("no such host"), { fatal: true })),
  ]) {
    try {
      await retry(work, options);
    } catch (error) {
      console.log(
        error.message,
        "|",
        error.errors.map(({ message }) => message).join(", "),
        "|",
        error.cause.message,
      );
    }
  }
})();
