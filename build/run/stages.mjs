import { join } from "node:path";
import { prepareAllSpecimens, prepareApp } from "../setup/products.mjs";
import { readJson, root } from "../setup/project.mjs";
import { complain } from "../setup/say.mjs";
import { runEndToEndTests } from "./end-to-end.mjs";
import { runInForeground } from "./foreground.mjs";
import { freshReport, npmRun } from "./npm-run.mjs";
import { countsOfCheck, countsOfVitest } from "./results.mjs";

/**
 * @typedef {import("./results.mjs").Counts} Counts
 * @typedef {{ part: "check" | "unit" | "e2e", name: string, run: () => Promise<Counts> }} Stage
 */

/**
 * All that "npm test" does, in its order; `part` is what `--only` picks by.
 * @param {string} [only]
 * @returns {Stage[]}
 */
export function testStages(only) {
  const checks = Object.keys(readJson(join(root, "package.json")).scripts).filter((name) =>
    name.startsWith("check:"),
  );
  /** @type {Stage[]} */
  const stages = [
    ...checks.map((script) => checkStage(script)),
    { part: "unit", name: "specimens", run: () => make(prepareAllSpecimens) },
    { part: "unit", name: "unit tests", run: runUnitTests },
    { part: "e2e", name: "build", run: () => make(prepareApp) },
    { part: "e2e", name: "end-to-end tests", run: runEndToEndTests },
  ];
  return only === undefined ? stages : stages.filter(({ part }) => part === only);
}

/**
 * @param {string} script
 * @returns {Stage}
 */
function checkStage(script) {
  const run = async () =>
    countsOfCheck(
      (await runInForeground(...npmRun(script), { cwd: root, env: process.env })) === 0,
    );
  return { part: "check", name: script, run };
}

/**
 * @param {(root: string) => Promise<import("../setup/dependencies.mjs").StepOutcome>} step
 * @returns {Promise<Counts>}
 */
async function make(step) {
  const outcome = await step(root);
  if (outcome.kind === "stopped") complain(outcome.reason);
  return countsOfCheck(outcome.kind === "ready");
}

/** @returns {Promise<Counts>} */
async function runUnitTests() {
  const report = freshReport("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runInForeground(...npmRun("test:unit", reporters), {
    cwd: root,
    env: process.env,
  });
  return countsOfVitest(readJson(report), code === 0);
}
