import { describe, expect, it } from "vitest";
import {
  burstStep,
  noBurst,
  scannedText,
  type Burst,
  type BurstStep,
} from "../../../../renderer/customer/burst.ts";

interface Typing {
  /** Milliseconds between two keys. */
  pause?: number;
  end?: string;
  endsAfter?: number;
}

/** What comes of these keys, one after the other. */
function typed(keys: readonly string[], { pause = 5, end = "Enter", endsAfter = 5 }: Typing = {}) {
  let burst: Burst = noBurst;
  let at = 1000;
  let last: BurstStep = { kind: "over" };
  for (const key of [...keys, end]) {
    at += key === end ? endsAfter : pause;
    last = burstStep(burst, { key, at, modified: key.startsWith("Ctrl"), repeats: false });
    if (last.kind === "goes-on") burst = last.burst;
    else if (last.kind === "over") burst = noBurst;
  }
  return last;
}

const scanned = (text: string) => ({ kind: "scanned", text });

describe("keys that come as quickly as a barcode reader's", () => {
  it("are one code, ended by Enter or Tab", () => {
    expect(typed(Array.from("4711"))).toEqual(scanned("4711"));
    expect(typed(Array.from("4711"), { end: "Tab" })).toEqual(scanned("4711"));
  });

  it("are one code although Enter comes a little later", () => {
    expect(typed(Array.from("4711"), { endsAfter: 90 })).toEqual(scanned("4711"));
    expect(typed(Array.from("4711"), { endsAfter: 101 })).toEqual({ kind: "over" });
  });

  it("may have Shift and control characters among them", () => {
    expect(typed(["Shift", "A", "1", "Shift", "B", "2"])).toEqual(scanned("A1B2"));
    expect(typed(["4", "7", "Ctrl ]", "1", "1"])).toEqual(scanned("4711"));
  });

  it("are no code when there are fewer than four of them", () => {
    expect(typed(Array.from("471"))).toEqual({ kind: "over" });
  });

  it("are no code with a blank or another key among them", () => {
    expect(typed(["4", "7", "1", "1", " ", "2"])).toEqual({ kind: "over" });
    expect(typed(["4", "7", "1", "1", "ArrowLeft"])).toEqual({ kind: "over" });
  });
});

describe("keys that a person presses", () => {
  it("are no code, however many", () => {
    expect(typed(Array.from("47114711"), { pause: 31 })).toEqual({ kind: "over" });
  });

  it("are not drawn into the code that comes after them", () => {
    const first = burstStep(noBurst, { key: "r", at: 0, modified: false, repeats: false });
    if (first.kind !== "goes-on") throw new Error("The first key begins a burst");
    const second = burstStep(first.burst, { key: "4", at: 200, modified: false, repeats: false });
    expect(second).toEqual({ kind: "goes-on", burst: { text: "4", at: 200 } });
  });

  it("begin nothing when they are held down, or pressed with Ctrl", () => {
    const held = { key: "a", at: 10, modified: false, repeats: true };
    expect(burstStep(noBurst, held)).toEqual({ kind: "over" });
    const ctrl = { key: "b", at: 10, modified: true, repeats: false };
    expect(burstStep(noBurst, ctrl)).toEqual({ kind: "over" });
  });
});

describe("a scanned code", () => {
  it.each([
    ["the kind of code before it", "]C14711", "4711"],
    ["control characters within it", "\u001D47\u001D11", "4711"],
    ["control characters before its kind", "\u001D]A04711", "4711"],
    ["blanks around it", "  4711 ", "4711"],
    ["nothing else", "AB-12 ]C1", "AB-12 ]C1"],
  ])("loses %s", (_what, text, expected) => {
    expect(scannedText(text)).toBe(expected);
  });
});
