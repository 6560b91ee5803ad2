// "npm run package": the unpacked app of this platform in dist/, on any network.
// "npm run package -- --installers": the installers too, where GitHub can be reached.
import { parseArgs } from "node:util";
import { packageApp } from "./run/package-app.mjs";
import { complain, say } from "./setup/say.mjs";

const { values } = parseArgs({ options: { installers: { type: "boolean", default: false } } });
const packaging = await packageApp(values);
if (packaging.kind === "stopped") {
  complain(packaging.reason);
  process.exitCode = 1;
} else {
  say(`The app is in ${packaging.folder}`);
}
