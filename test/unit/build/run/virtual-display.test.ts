import { describe, expect, it } from "vitest";
import { anyDisplayCookie } from "../../../../build/run/virtual-display.mjs";

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
