import { join } from "node:path";
import { runCommand } from "./command.mjs";
import { toolchainNode } from "./node.mjs";
import { say } from "./say.mjs";
import { fingerprint, isFresh, writeStamp } from "./stamp.mjs";

/**
 * @typedef {import("./dependencies.mjs").StepOutcome} StepOutcome
 * @typedef {{ name: string, sources: string[], products: string[], script: string[], saying: string }} Product what is made from our own sources, and how
 */

/** @type {Product} */
const app = {
  name: "the app",
  sources: [
    "main",
    "preload",
    "renderer",
    "electron.vite.config.ts",
    "package.json",
    "package-lock.json",
  ],
  products: ["out/main/index.js", "out/preload/index.cjs", "out/renderer/index.html"],
  script: ["node_modules/electron-vite/bin/electron-vite.js", "build", "--logLevel", "warn"],
  saying: "Building the app.",
};

/** What training mode shows. @type {Product} */
const trainingSpecimens = {
  name: "the training specimens",
  sources: ["test/specimens", "package-lock.json"],
  products: ["out/specimens/catalogue.json", "out/specimens/photos", "out/specimens/thumbs"],
  script: ["test/specimens/make.ts", "--only", "photos"],
  saying:
    "Drawing the specimens, fictitious documents to train on. This takes a while the first time.",
};

/** The same, and the camera films and artwork that tests and the demo use. @type {Product} */
const allSpecimens = {
  name: "the specimens",
  sources: trainingSpecimens.sources,
  products: [...trainingSpecimens.products, "out/specimens/film.mjpeg", "out/specimens/art"],
  script: ["test/specimens/make.ts"],
  saying: "Drawing the specimens and filming them. This takes a while the first time.",
};

/**
 * Builds the app into out/, unless it was built from these very sources.
 * @param {string} root
 */
export function prepareApp(root) {
  return prepare(root, app);
}

/**
 * Makes the specimens that training mode shows, unless they were made by this very generator.
 * @param {string} root
 */
export function prepareTrainingSpecimens(root) {
  return prepare(root, trainingSpecimens);
}

/**
 * Makes all specimens, films included, unless they were made by this very generator.
 * @param {string} root
 */
export function prepareAllSpecimens(root) {
  return prepare(root, allSpecimens);
}

/**
 * @param {string} root
 * @param {Product} product
 * @returns {Promise<StepOutcome>}
 */
async function prepare(root, { name, sources, products, script, saying }) {
  const stamp = join(root, "out", ".made-from", name.replace("the ", "").replaceAll(" ", "-"));
  const wanted = fingerprint(root, sources);
  if (
    isFresh(
      stamp,
      wanted,
      products.map((product) => join(root, product)),
    )
  )
    return { kind: "ready" };
  say(saying);
  const node = toolchainNode(root) ?? process.execPath;
  const { code, output } = await runCommand(node, script, { cwd: root });
  if (code !== 0)
    return {
      kind: "stopped",
      reason: `Making ${name} failed:\n${output.trim().split("\n").slice(-30).join("\n")}`,
    };
  writeStamp(stamp, wanted);
  return { kind: "ready" };
}
