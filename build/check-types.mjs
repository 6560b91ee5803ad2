// "npm run check:types": checks each folder against the wall that its own tsconfig.json puts up.
// The folders are found, not listed, so that a new wall cannot be forgotten.
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { runCommand } from "./setup/command.mjs";
import { root } from "./setup/project.mjs";

const outside = new Set(["node_modules", "out", "dist"]);
const walls = globSync("*/**/tsconfig.json", { cwd: root, exclude: (name) => outside.has(name) });
const checked = await Promise.all(
  walls.map(async (wall) => {
    const compiler = ["node_modules/typescript/bin/tsc", "--project", wall, "--noEmit"];
    return { wall, ...(await runCommand(process.execPath, compiler, { cwd: root })) };
  }),
);
for (const { wall, code, output } of checked) {
  if (code !== 0) process.stdout.write(`${dirname(wall)}:\n${output}\n`);
}
process.exitCode = checked.every(({ code }) => code === 0) && walls.length > 0 ? 0 : 1;
