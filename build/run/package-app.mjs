import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { electronRuntime } from "../electron-path.mjs";
import { root } from "../setup/project.mjs";
import { say } from "../setup/say.mjs";
import { runInForeground } from "./foreground.mjs";

const notForRelease = `This folder was made with an Electron that is a substitute for development and tests,
because the official one could not be downloaded. It serves to test packaging. Do not
give it to anybody: make the package again where GitHub can be reached.
`;

/**
 * @typedef {{ kind: "packaged", folder: string, executable: string } | { kind: "stopped", reason: string }} Packaging
 */

/**
 * Packages the built app for this platform with the Electron that set-up found: unpacked, or as installers too.
 * With the substitute only unpacked, and marked as not for release.
 * @param {{ installers: boolean }} what
 * @returns {Promise<Packaging>}
 */
export async function packageApp({ installers }) {
  const runtime = electronRuntime();
  if (installers && runtime.kind !== "official") {
    return {
      kind: "stopped",
      reason: `Installers ship, and this Electron (${runtime.version}, the substitute) must not.\nRun where GitHub can be reached: BRANCHSCAN_RUNTIME=official npm run package -- --installers`,
    };
  }
  const { folder, executable } = placesOf(process.platform, process.arch);
  rmSync(folder, { recursive: true, force: true });
  const dist = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const target = ["--publish=never", `--${process.arch}`, ...(installers ? [] : ["--dir"])];
  // As a program of its own: within ours its exit hook would swallow our exit code.
  const builder = "node_modules/electron-builder/cli.js";
  const args = [builder, "--config=electron-builder.yml", ...target, ...dist];
  const code = await runInForeground(process.execPath, args, { cwd: root, env: process.env });
  if (code !== 0)
    return { kind: "stopped", reason: "electron-builder could not make the package." };
  if (runtime.kind === "substitute") {
    writeFileSync(join(folder, "NOT-FOR-RELEASE.txt"), notForRelease);
    say(
      "Please note: made with the substitute Electron, for tests of packaging only. It is marked NOT-FOR-RELEASE.",
    );
  }
  return { kind: "packaged", folder, executable };
}

/**
 * Where electron-builder lays the unpacked app for a platform.
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
function placesOf(platform, arch) {
  const suffix = arch === "x64" ? "" : `-${arch}`;
  const places = {
    darwin: { folder: `mac${suffix}`, executable: "Branchscan.app/Contents/MacOS/Branchscan" },
    win32: { folder: `win${suffix}-unpacked`, executable: "Branchscan.exe" },
    linux: { folder: `linux${suffix}-unpacked`, executable: "branchscan" },
  };
  const { folder, executable } =
    places[platform === "darwin" || platform === "win32" ? platform : "linux"];
  return { folder: join(root, "dist", folder), executable: join(root, "dist", folder, executable) };
}
