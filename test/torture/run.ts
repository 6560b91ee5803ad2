import { parseArgs } from "node:util";
import { torture } from "./torture.ts";

/** `npm run torture [-- --kills=500 --seed=…]`: kills the outbox again and again, and says what came of it. */

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now()) },
  },
});
console.log(`seed ${values.seed}`);
const begun = performance.now();
const { faults, met, audit, ...figures } = await torture({
  kills: Number(values.kills),
  seed: values.seed,
  onKill(kill) {
    if (kill % 20 === 0) console.log(`${kill} kills …`);
  },
});
const seconds = (performance.now() - begun) / 1000;

for (const [mood, times] of Object.entries(met).toSorted(([one], [other]) =>
  one.localeCompare(other),
))
  console.log(`${String(times).padStart(6)}  ${mood}`);
console.log(`${figures.kills} kills in ${seconds.toFixed(0)} s
${figures.safe} documents shown as safe; ${figures.jobs} taken over, ${figures.delivered} delivered
${figures.arrivals} contents kept by the server, ${figures.repeats} of them repeats
${figures.understated} receipts say fewer times than the server has kept the content
longest opening of the outbox ${figures.longestStart.toFixed(0)} ms; at most ${figures.mostJobs} documents waited at one
audit ${JSON.stringify(audit)}`);
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(
  faults.length === 0
    ? "Nothing lost, nothing torn, nothing readable."
    : `${faults.length} faults; the seed was ${values.seed}.`,
);
process.exit(faults.length === 0 ? 0 : 1);
