// What a program sees of its surroundings, without anything that differs between hosts.
const os = require("node:os");

console.log(process.cwd(), process.env.HOME, process.env.TMPDIR, os.tmpdir());
console.log(process.platform, os.EOL === "\n", process.uptime() < 60, process.pid > 0);
console.log(Number(process.versions.node.split(".")[0]) >= 20, process.argv0.endsWith("node"));
process.env.ADDED = 42;
console.log(process.env.ADDED === "42", process.env.NEVER_SET, "ADDED" in process.env);
delete process.env.ADDED;
console.log(process.env.ADDED);
console.log(process.memoryUsage().heapUsed > 0, os.cpus().length >= 0, process.stdout.isTTY);
const start = process.hrtime.bigint();
const before = performance.now();
for (let i = 0; i < 1e5; i++);
console.log(process.hrtime.bigint() >= start, performance.now() >= before);
process.chdir("/tmp");
console.log(process.cwd());
