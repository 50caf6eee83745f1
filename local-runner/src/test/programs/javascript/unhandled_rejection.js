// A rejected promise that nobody handles ends the program with exit code 1.
async function fetchUser(id) {
  await null;
  if (id > 1) throw new Error(`no user ${id}`);
  return { id };
}

process.on("exit", (code) => console.log("leaving with", code));
fetchUser(1).then((user) => console.log("user", user.id));
fetchUser(2);
setTimeout(() => console.log("never printed"), 1_000);
