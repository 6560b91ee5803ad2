import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasTestKeyStore } from "../setup/key-store.mjs";

// The daemon gets an empty password on its standard input, unlocks its own new keyring with it,
// goes into the background, and ends with the session's message bus.
const script = `printf '\\n' |
  XDG_DATA_HOME="$KEYRING_FOLDER" XDG_RUNTIME_DIR="$KEYRING_FOLDER" \\
  gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"`;

/**
 * Does something with a real, empty key store of its own on Linux, never the user's; elsewhere, and where none can be
 * started, it is done without. Programs learn of it by BRANCHSCAN_KEY_STORE, the value for Chromium's `--password-store`.
 * @template Result
 * @param {readonly string[]} commandLine
 * @param {(commandLine: readonly string[], env: NodeJS.ProcessEnv) => Promise<Result>} work gets the command line to run instead
 * @returns {Promise<Result>}
 */
export async function withTestKeyStore(commandLine, work) {
  if (process.platform !== "linux" || !hasTestKeyStore()) return work(commandLine, {});
  const folder = mkdtempSync(join(tmpdir(), "branchscan-keyring-"));
  try {
    const env = { KEYRING_FOLDER: folder, BRANCHSCAN_KEY_STORE: "gnome-libsecret" };
    return await work(["dbus-run-session", "--", "sh", "-c", script, "sh", ...commandLine], env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
