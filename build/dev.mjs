// "npm run dev": the station from its sources, rebuilt and reloaded as they change.
import { electronPath } from "./electron-path.mjs";
import { runInForeground } from "./run/foreground.mjs";
import { withDisplay } from "./run/windowing.mjs";
import { root } from "./setup/project.mjs";
import { mustGoWithoutSandbox } from "./setup/sandbox.mjs";

process.exitCode = await withDisplay((display) => {
  const sandbox = mustGoWithoutSandbox() ? ["--noSandbox"] : [];
  const vite = ["node_modules/electron-vite/bin/electron-vite.js", "dev", "--watch", ...sandbox];
  const args = [...vite, "--", ...process.argv.slice(2)];
  const env = { ...display, ELECTRON_EXEC_PATH: electronPath() };
  return runInForeground(process.execPath, args, { cwd: root, env });
});
