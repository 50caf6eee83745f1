// Validates a configuration from stdin; the exit code is the number of its problems.
const fs = require("node:fs");

const rules = {
  port: (value) => (Number.isInteger(value) && value > 0 && value < 65_536) || "must be a port",
  host: (value) => /^[a-z.]+$/.test(value) || "must be a host name",
  mode: (value) => ["fast", "safe"].includes(value) || "must be fast or safe",
};

const settings = JSON.parse(fs.readFileSync(0, "utf8"));
let problems = 0;
for (const [key, check] of Object.entries(rules)) {
  const verdict = check(settings[key]);
  console.log(`${key}: ${verdict === true ? "ok" : verdict}`);
  if (verdict !== true) {
    problems++;
    console.error(`bad setting ${key}`);
  }
}
process.on("exit", (code) => console.log(`exit ${code}`));
process.exitCode = problems;
