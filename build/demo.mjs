// "npm run demo": the main job, done by itself in the real app; "-- --packaged": in the packaged app.
// What it does is written in test/e2e/demo/demo.ts; this gives it an app, a display and a key store.
import { parseArgs } from "node:util";
import { electronPath } from "./electron-path.mjs";
import { runInForeground } from "./run/foreground.mjs";
import { withTestKeyStore } from "./run/key-store-session.mjs";
import { packageApp } from "./run/package-app.mjs";
import { withDisplay } from "./run/windowing.mjs";
import { root } from "./setup/project.mjs";
import { complain } from "./setup/say.mjs";

const { values } = parseArgs({ options: { packaged: { type: "boolean", default: false } } });
const app = values.packaged
  ? await packagedApp()
  : { BRANCHSCAN_ELECTRON: electronPath(), BRANCHSCAN_APP: root };
if (app === undefined) process.exit(1);

process.exitCode = await withDisplay((display) =>
  withTestKeyStore(
    [process.execPath, "test/e2e/demo/demo.ts"],
    ([command = "", ...args], keyStore) =>
      runInForeground(command, args, { cwd: root, env: { ...display, ...keyStore, ...app } }),
  ),
);

async function packagedApp() {
  const packaging = await packageApp({ installers: false });
  if (packaging.kind === "packaged") return { BRANCHSCAN_APP: packaging.executable };
  complain(packaging.reason);
  return undefined;
}
