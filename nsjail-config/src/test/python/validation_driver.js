// Checks many programs in one process: programs.json names them, the answers go to standard output.
const fs = require("node:fs");
const { check } = require("/cloche/validate.js");

const answers = JSON.parse(fs.readFileSync("programs.json", "utf8")).map(({ source, strict, asked }) => {
  fs.writeFileSync("main.js", source);
  const started = process.cpuUsage();
  const issues = check({ forbid: [], ...asked }, strict);
  const { user, system } = process.cpuUsage(started);
  return { issues, milliseconds: (user + system) / 1000 };
});
process.stdout.write(JSON.stringify(answers));
