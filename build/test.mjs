// "npm test": every check and every test, whatever fails on the way, and a table at the end.
// One part only: "npm test -- --only=check", "--only=unit" or "--only=e2e".
import { parseArgs } from "node:util";
import { closingLine, failuresOf, resultTable } from "./run/results.mjs";
import { testStages } from "./run/stages.mjs";
import { say } from "./setup/say.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const stages = testStages(values.only);
if (stages.length === 0) {
  process.stderr.write("--only takes one of: check, unit, e2e.\n");
  process.exit(2);
}

/** @type {import("./run/results.mjs").StageResult[]} */
const results = [];
for (const { name, run } of stages) {
  say(`${name} …`);
  const begun = performance.now();
  const counts = await run();
  results.push({ name, seconds: (performance.now() - begun) / 1000, ...counts });
}
process.stdout.write(`\n${resultTable(results)}\n\n${closingLine(results)}\n`);
process.exitCode = failuresOf(results) === 0 ? 0 : 1;
