import { parseArgs } from "node:util";
import { torture } from "./torture.ts";

/** `npm run torture [-- --kills 500]`: kills the outbox again and again, and says what came of it. */

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" } } });
const begun = performance.now();
const verdict = await torture(Number(values.kills), (kill) => {
  if (kill % 20 === 0) console.log(`${kill} kills …`);
});
const { faults, met, kills, safe, delivered, longestStart, mostJobs } = verdict;
for (const [mood, times] of Object.entries(met).toSorted())
  console.log(`${String(times).padStart(6)}  ${mood}`);
console.log(`${kills} kills in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(`${safe} documents shown as safe, ${delivered} contents stored by the server`);
console.log(
  `longest start ${longestStart.toFixed(0)} ms, at most ${mostJobs} documents waiting at one`,
);
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(
  faults.length === 0
    ? "Nothing lost, nothing torn, nothing readable."
    : `${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
