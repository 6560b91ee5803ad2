// Set-up: run as "node build/setup.mjs <purpose>", by npm before each command. Whatever is
// in place already is left alone, so a second run starts at once. Runs on Node 20.
import { prepareDependencies } from "./setup/dependencies.mjs";
import { prepareAllSpecimens, prepareApp, prepareTrainingSpecimens } from "./setup/products.mjs";
import { root } from "./setup/project.mjs";
import { prepareRuntime } from "./setup/runtime.mjs";
import { prepareSandbox } from "./setup/sandbox.mjs";
import { complain } from "./setup/say.mjs";
import { prepareTestKeyStore, prepareWindowing } from "./setup/system.mjs";

const ground = [prepareDependencies, prepareRuntime];
const windows = [prepareWindowing, prepareSandbox];

/** @type {Record<string, ((root: string) => Promise<import("./setup/dependencies.mjs").StepOutcome>)[]>} */
const stepsFor = {
  runtime: ground,
  start: [...ground, ...windows, prepareApp, prepareTrainingSpecimens],
  dev: [...ground, ...windows, prepareTrainingSpecimens],
  // The tests build the app and the specimens as stages of their own, and report on them.
  test: [...ground, ...windows, prepareTestKeyStore],
  demo: [...ground, ...windows, prepareApp, prepareAllSpecimens],
  package: [...ground, prepareApp, prepareTrainingSpecimens],
};

const purpose = process.argv[2] ?? "";
const steps = stepsFor[purpose];
if (!steps) {
  complain(`Set-up for what? One of: ${Object.keys(stepsFor).join(", ")}.`);
  process.exit(2);
}
for (const step of steps) {
  const outcome = await step(root);
  if (outcome.kind === "stopped") {
    complain(outcome.reason);
    process.exit(1);
  }
}
