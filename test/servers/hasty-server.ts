import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in a process of its own that answers 413 to a request's head and hangs up on its body. */
export async function startHastyServer() {
  const child = fork(join(import.meta.dirname, "hasty-server-process.ts"));
  const [baseAddress] = await once(child, "message");
  return { baseAddress: String(baseAddress), close: () => child.kill() };
}
