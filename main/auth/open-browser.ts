import { shell } from "electron";
import { isLoopback } from "../artemis/loopback.ts";

/**
 * Opens the system's browser at the address of a sign-in that the station has just built. The only use of
 * `shell` in the station: https, or http to this PC; rejects everything else, and where there is no browser.
 */
export async function openBrowser(url: string): Promise<void> {
  const { protocol, hostname, href } = new URL(url);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  if (!isSafe) throw new Error("Only web pages over https are opened.");
  await shell.openExternal(href);
}
