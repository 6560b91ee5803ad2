import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncProperty, assert, integer, nat } from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDrafts } from "../../../../main/bench/drafts.ts";
import { draft, pictureBytes } from "./draft.ts";

const stationKey = randomBytes(32);
let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "branchscan-drafts-")), "drafts");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const open = (key = stationKey) =>
  openDrafts({ folder, stationKey: async () => key, now: Date.now });
const files = () => (existsSync(folder) ? readdirSync(folder) : []);
const onlyFile = () => join(folder, files()[0] ?? "");

/** The files in which one of these stands readable. */
function searchFor(needles: readonly Buffer[]): string[] {
  return files().filter((name) => {
    const nameAndContent = Buffer.concat([Buffer.from(name), readFileSync(join(folder, name))]);
    return needles.some((needle) => nameAndContent.indexOf(needle) !== -1);
  });
}

describe("on disk", () => {
  const texts = ["K1234567E", "4711", "PASSPORT", "pin:tan"];
  const pictures = ["front-picture ", "back-picture ", "front-page "].map((text) =>
    pictureBytes(text, 64),
  );
  const needles = [...texts, ...pictures].map((needle) => Buffer.from(needle));

  test("nothing of a draft can be read, and no name tells whose it is", async () => {
    await open().keep("pin:tan", draft());
    expect(files()).toEqual([expect.stringMatching(/^[\da-f]{32}\.draft$/)]);
    expect(searchFor(needles)).toEqual([]);
    // The search itself: each of them is found where it does lie readable.
    for (const needle of needles) {
      writeFileSync(join(folder, "planted"), Buffer.concat([randomBytes(500), needle]));
      expect(searchFor(needles)).toEqual(["planted"]);
    }
  });

  test.skipIf(process.platform === "win32")("nobody else may read the files", async () => {
    await open().keep("pin:tan", draft());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  });

  test("the same draft is never sealed to the same bytes", async () => {
    const sealed = [];
    for (let time = 0; time < 2; time += 1) {
      await open().keep("pin:tan", draft());
      sealed.push(readFileSync(onlyFile()));
    }
    expect(sealed[0]?.equals(sealed[1] ?? Buffer.alloc(0))).toBe(false);
  });
});

describe("a file that was changed is no draft, and does not stay", () => {
  const small = { ...draft(), pages: { front: null, back: null } };

  test("whichever bit of it is turned", async () => {
    await open().keep("pin:tan", small);
    const file = onlyFile();
    const genuine = readFileSync(file);
    await assert(
      asyncProperty(nat(genuine.length - 1), integer({ min: 1, max: 255 }), async (at, turn) => {
        const changed = Buffer.from(genuine);
        changed[at] = (changed[at] ?? 0) ^ turn;
        writeFileSync(file, changed);
        expect(await open().take("pin:tan")).toBeNull();
        expect(existsSync(file)).toBe(false);
      }),
      { numRuns: 300 },
    );
    writeFileSync(file, genuine);
    expect(await open().take("pin:tan")).toEqual(small);
  });

  test.each([
    ["cut off at the end", (file: string) => truncateSync(file, statSync(file).size - 1)],
    ["cut off in its head", (file: string) => truncateSync(file, 20)],
    ["empty", (file: string) => truncateSync(file, 0)],
    ["longer", (file: string) => writeFileSync(file, "x", { flag: "a" })],
    ["something else", (file: string) => writeFileSync(file, "BSD1 is not enough".repeat(50))],
  ])("%s", async (_name, spoil) => {
    await open().keep("pin:tan", small);
    spoil(onlyFile());
    expect(await open().take("pin:tan")).toBeNull();
    expect(files()).toEqual([]);
  });

  test("another operator's, moved to one's own name", async () => {
    const drafts = open();
    await drafts.keep("pin:lim", small);
    const ofLim = onlyFile();
    await drafts.keep("pin:tan", small);
    const ofTan = files()
      .map((name) => join(folder, name))
      .find((name) => name !== ofLim);
    renameSync(ofLim, ofTan ?? "");
    expect(await drafts.take("pin:tan")).toBeNull();
  });

  test("one of another station key is nobody's", async () => {
    await open().keep("pin:tan", small);
    expect(await open(randomBytes(32)).take("pin:tan")).toBeNull();
  });
});
