import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The shell takes the server and its folder down when its standard input ends: when we close
// it, and also when we are killed.
const script = `
  folder=$1; shift
  Xvfb "$@" & exec 3>&-
  read -r _; kill $!; wait; rm -rf "$folder"`;

/**
 * @typedef {{ env: { DISPLAY: string, XAUTHORITY: string }, close: () => Promise<void> }} VirtualDisplay
 */

/**
 * Starts an Xvfb that only this user's programs may use, on a number that it picks itself; rejects when it does not start.
 * @returns {Promise<VirtualDisplay>}
 */
export async function openVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), "branchscan-display-"));
  const authority = join(folder, "authority");
  writeFileSync(authority, anyDisplayCookie(randomBytes(16)), { mode: 0o600 });
  const screen = [
    "-screen",
    "0",
    "1920x1080x24",
    "-nolisten",
    "tcp",
    "-noreset",
    "-auth",
    authority,
  ];
  // Its own process group: Ctrl+C must reach the programs on it first, and us, who close it last.
  const keeper = spawn("sh", ["-c", script, "sh", folder, "-displayfd", "3", ...screen], {
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    detached: true,
  });
  const closed = new Promise((resolve) => keeper.once("close", resolve));
  const close = async () => {
    keeper.stdin?.end();
    await closed;
  };
  const number = await displayNumber(keeper);
  if (number !== "") return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  await close();
  throw new Error("Xvfb did not start.");
}

/**
 * An entry of an Xauthority file (Xau(3)) that fits every display: family "wild", no address, no number.
 * @param {Buffer} secret 16 bytes
 */
export function anyDisplayCookie(secret) {
  const wild = Buffer.from([0xff, 0xff]);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from("MIT-MAGIC-COOKIE-1"), secret];
  const counted = fields.flatMap((field) => [
    Buffer.from([field.length >> 8, field.length & 0xff]),
    field,
  ]);
  return Buffer.concat([wild, ...counted]);
}

/**
 * The number that the server writes once it is up; nothing when it ends before.
 * @param {import("node:child_process").ChildProcess} keeper
 * @returns {Promise<string>}
 */
function displayNumber(keeper) {
  const output = keeper.stdio[3];
  return new Promise((resolve) => {
    let said = "";
    // Left open afterwards: a server that cannot finish its line to us ends at once.
    output?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("\n")) resolve(said.trim());
    });
    output?.once("close", () => resolve(""));
  });
}
