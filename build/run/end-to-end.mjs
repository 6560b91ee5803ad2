import { availableParallelism } from "node:os";
import { electronRuntime } from "../electron-path.mjs";
import { hasDisplay } from "../setup/display.mjs";
import { readJson, root } from "../setup/project.mjs";
import { runInForeground } from "./foreground.mjs";
import { withTestKeyStore } from "./key-store-session.mjs";
import { freshReport, npmRun } from "./npm-run.mjs";
import { countsOfPlaywright, sumOfCounts } from "./results.mjs";
import { withDisplay } from "./windowing.mjs";

/** Tests of this tag run without another station beside theirs. */
const aloneTag = "@alone";

/** So many pieces for each lane: the lane that is done first takes the next, and none waits long for another. */
const piecesForALane = 3;

/**
 * Runs the end-to-end tests in lanes side by side, each piece on a virtual display and with a key store of its own, as
 * many as the processor has cores for; then those that must run alone. On a screen of one's own, where their windows
 * would take the focus from one another, it is one piece.
 * @returns {Promise<import("./results.mjs").Counts>}
 */
export async function runEndToEndTests() {
  const lanes = hasDisplay() ? 1 : Math.min(4, availableParallelism());
  const pieces = lanes === 1 ? 1 : lanes * piecesForALane;
  const waiting = Array.from({ length: pieces }, (_, place) => place + 1);
  /** @type {import("./results.mjs").Counts[]} */
  const counts = [];
  const lane = async () => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift())
      counts.push(
        await run(`${piece}`, [`--shard=${piece}/${pieces}`, `--grep-invert=${aloneTag}`]),
      );
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sumOfCounts([...counts, await run("alone", [`--grep=${aloneTag}`])]);
}

/**
 * @param {string} name
 * @param {string[]} which
 */
async function run(name, which) {
  const report = freshReport(`e2e-${name}.json`);
  // What passes at the second try only is named as flaky: two stations side by side are much for a small machine.
  const options = [...which, "--retries=1", `--output=out/e2e/${name}`];
  const [npm, args] = npmRun("test:e2e", ["--reporter=list,json", ...options]);
  const code = await withDisplay((display) =>
    withTestKeyStore([npm, ...args], ([command = "", ...rest], keyStore) => {
      const env = {
        ...display,
        ...keyStore,
        BRANCHSCAN_ELECTRON: electronRuntime().binary,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      return runInForeground(command, rest, { cwd: root, env });
    }),
  );
  return countsOfPlaywright(readJson(report), code === 0);
}
