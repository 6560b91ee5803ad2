import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createConnection } from "node:net";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { findProgram } from "../../../../build/setup/command.mjs";
import { anyDisplayCookie, openVirtualDisplay } from "../../../../build/run/virtual-display.mjs";

describe("the cookie of a virtual display", () => {
  it("is an Xauthority entry that fits any display number", () => {
    const secret = Buffer.alloc(16, 0xab);
    const entry = anyDisplayCookie(secret);
    expect(entry.subarray(0, 6).toString("hex")).toBe("ffff00000000");
    expect(entry.readUInt16BE(6)).toBe("MIT-MAGIC-COOKIE-1".length);
    expect(entry.subarray(8, 26).toString("latin1")).toBe("MIT-MAGIC-COOKIE-1");
    expect(entry.readUInt16BE(26)).toBe(16);
    expect(entry.subarray(28)).toEqual(secret);
  });
});

/** Asks an X server on this machine to be let in without any cookie, and gives the first byte of its answer. */
function knock(display: string): Promise<number> {
  const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("data", (answer) => {
      socket.destroy();
      resolve(answer.readUInt8(0));
    });
  });
}

describe.runIf(findProgram("Xvfb") !== undefined)("a virtual display", () => {
  it("lets nobody in without its cookie, and is gone with its folder once closed", async () => {
    const { env, close } = await openVirtualDisplay();
    const refused = 0;
    expect(await knock(env.DISPLAY)).toBe(refused);
    await close();
    expect(existsSync(dirname(env.XAUTHORITY))).toBe(false);
  });

  it("goes away even when the program that opened it is killed", async () => {
    const module = new URL("../../../../build/run/virtual-display.mjs", import.meta.url).href;
    const program = `
      const { env } = await (await import(${JSON.stringify(module)})).openVirtualDisplay();
      console.log(JSON.stringify(env));
      process.kill(process.pid, "SIGKILL");`;
    // The output ends only when all who hold it have ended.
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    const env: { XAUTHORITY: string } = JSON.parse(stdout);
    await expect.poll(() => existsSync(dirname(env.XAUTHORITY))).toBe(false);
  });
});
