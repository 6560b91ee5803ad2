// "npm start": opens the station that set-up has built. What follows "--" goes to the station.
import { electronPath } from "./electron-path.mjs";
import { runInForeground } from "./run/foreground.mjs";
import { withDisplay } from "./run/windowing.mjs";
import { root } from "./setup/project.mjs";
import { mustGoWithoutSandbox } from "./setup/sandbox.mjs";
import { say } from "./setup/say.mjs";

process.exitCode = await withDisplay((env, isVirtual) => {
  say(
    isVirtual
      ? "There is no display here: the station opens on a virtual one, where nobody sees it. Ctrl+C closes it."
      : "Opening the station. Ctrl+C closes it.",
  );
  return runInForeground(electronPath(), [...switches(), root, ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
});

/** Chromium's own switches, before the station's arguments. */
function switches() {
  const sandbox = mustGoWithoutSandbox() ? ["--no-sandbox"] : [];
  // Without a desktop's message bus Chromium complains at every turn; only what is fatal matters here.
  return process.platform === "linux" ? [...sandbox, "--log-level=3"] : sandbox;
}
