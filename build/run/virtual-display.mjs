import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * @typedef {{ env: { DISPLAY: string, XAUTHORITY: string }, close: () => void }} VirtualDisplay
 */

/**
 * Starts an Xvfb that only this user's programs may use, on a number that it picks itself; rejects when it does not start.
 * @returns {Promise<VirtualDisplay>}
 */
export async function openVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), "branchscan-display-"));
  const authority = join(folder, "authority");
  writeFileSync(authority, anyDisplayCookie(randomBytes(16)), { mode: 0o600 });
  const args = [
    "-displayfd",
    "3",
    "-screen",
    "0",
    "1920x1080x24",
    "-nolisten",
    "tcp",
    "-auth",
    authority,
  ];
  // Its own process group: Ctrl+C must reach the programs on it first, and us, who close it last.
  const server = spawn("Xvfb", args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true,
  });
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const number = await displayNumber(server);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    close();
    throw error;
  }
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
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`Xvfb ended at once (code ${code}).`)));
    server.stdio[3]?.once("data", (data) => resolve(String(data).trim()));
  });
}
