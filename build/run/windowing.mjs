import { hasDisplay } from "../setup/display.mjs";
import { openVirtualDisplay } from "./virtual-display.mjs";

/**
 * Does something that opens windows: on this machine's display, or on a virtual one for as long as it takes.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv, isVirtual: boolean) => Promise<Result>} work gets the environment for its programs
 * @returns {Promise<Result>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({ ...process.env }, false);
  const display = await openVirtualDisplay();
  try {
    return await work({ ...process.env, ...display.env }, true);
  } finally {
    await display.close();
  }
}
