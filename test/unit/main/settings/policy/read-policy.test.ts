import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { posixProtection } from "../../../../../main/settings/policy/protection.ts";
import { readPolicy } from "../../../../../main/settings/policy/read-policy.ts";

const own = process.getuid?.() ?? 0;
// Only root may give a file away.
const asRoot = test.skipIf(own !== 0);
const nobody = 65_534;

let root = "";
let folder = "";
let file = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "branchscan-policy-"));
  folder = join(root, "branchscan");
  file = join(folder, "policy.json");
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(file, '{"mode":"live"}', { mode: 0o644 });
});
afterEach(() => rmSync(root, { recursive: true }));

const fails = async () => Promise.reject(new Error("powershell.exe is not allowed here"));
const read = (path = file) => readPolicy(path, posixProtection([own]));
const refused = (reason: string, problem: string) => ({
  kind: "refused",
  refusal: { reason, problem },
});

test("a protected file is read", async () => {
  expect(await read()).toEqual({
    kind: "policy",
    policy: { mode: "live" },
    text: '{"mode":"live"}',
  });
});

test("a byte order mark is no fault", async () => {
  writeFileSync(file, '\ufeff{"mode":"live"}');
  expect(await read()).toMatchObject({ kind: "policy" });
});

test("no file, no folder and a file in the folder's place are no policy", async () => {
  rmSync(file);
  expect(await read()).toEqual({ kind: "none" });
  rmSync(folder, { recursive: true });
  expect(await read()).toEqual({ kind: "none" });
  writeFileSync(folder, "");
  expect(await read()).toEqual({ kind: "none" });
});

describe("what anybody else could have written is refused, whatever stands in it", () => {
  test.each<[string, () => void, string]>([
    [
      "a file that its group may write",
      () => chmodSync(file, 0o664),
      "The file can be written by others than its owner.",
    ],
    [
      "a file that everybody may write",
      () => chmodSync(file, 0o646),
      "The file can be written by others than its owner.",
    ],
    [
      "a folder that its group may write",
      () => chmodSync(folder, 0o775),
      "The folder can be written by others than its owner.",
    ],
    [
      "a folder that everybody may write, even a sticky one",
      () => chmodSync(folder, 0o1777),
      "The folder can be written by others than its owner.",
    ],
    [
      "a link to a file",
      () => {
        renameSync(file, join(root, "real.json"));
        symlinkSync(join(root, "real.json"), file);
      },
      "The file is a link to another one.",
    ],
    [
      "a link to nothing",
      () => {
        rmSync(file);
        symlinkSync(join(root, "nothing"), file);
      },
      "The file is a link to another one.",
    ],
    [
      "a folder that is a link",
      () => {
        renameSync(folder, join(root, "real"));
        symlinkSync(join(root, "real"), folder);
      },
      "The folder is a link to another one.",
    ],
  ])("%s", async (_name, open, problem) => {
    open();
    expect(await read()).toEqual(refused("not-protected", problem));
  });

  asRoot("a file of an ordinary user", async () => {
    chownSync(file, nobody, nobody);
    expect(await read()).toEqual(refused("not-protected", "The file does not belong to root."));
  });

  asRoot("a folder of an ordinary user", async () => {
    chownSync(folder, nobody, nobody);
    expect(await read()).toEqual(refused("not-protected", "The folder does not belong to root."));
  });

  asRoot("a file of who runs the station, unless it is a test", async () => {
    chownSync(file, nobody, nobody);
    chownSync(folder, nobody, nobody);
    expect(await readPolicy(file, posixProtection())).toMatchObject({ kind: "refused" });
    expect(await readPolicy(file, posixProtection([nobody]))).toMatchObject({ kind: "policy" });
  });

  test("a broken one: its faults are not looked at", async () => {
    writeFileSync(file, "{");
    chmodSync(file, 0o666);
    expect(await read()).toMatchObject({ refusal: { reason: "not-protected" } });
  });

  test("one of which it cannot be found out", async () => {
    expect(await readPolicy(file, fails)).toEqual(
      refused("not-protected", "Who may write the file could not be found out."),
    );
  });
});

describe("what cannot be read", () => {
  test.each<[string, () => void, string, string]>([
    [
      "a folder in the file's place",
      () => {
        rmSync(file);
        mkdirSync(file);
      },
      "not-readable",
      "This is not a file.",
    ],
    [
      "a file without an end",
      () => writeFileSync(file, `{}${" ".repeat(1_000_000)}`),
      "not-readable",
      "The file is larger than 1 MB.",
    ],
    [
      "a folder that leads to itself",
      () => {
        rmSync(folder, { recursive: true });
        symlinkSync(folder, folder);
      },
      "not-readable",
      "The file cannot be read.",
    ],
    [
      "UTF-16 as PowerShell writes it",
      () => writeFileSync(file, Buffer.from('\ufeff{"mode":"live"}', "utf16le")),
      "not-json",
      "The file is not UTF-8 text.",
    ],
    [
      "bytes of another encoding",
      () => writeFileSync(file, Buffer.from('{"contact":"B\xfcro"}', "latin1")),
      "not-json",
      "The file is not UTF-8 text.",
    ],
  ])("%s", async (_name, spoil, reason, problem) => {
    spoil();
    expect(await read()).toEqual(refused(reason, problem));
  });

  test("a file that is replaced between the reading and the check", async () => {
    const replacing = async () => {
      writeFileSync(join(root, "next.json"), "{}");
      renameSync(join(root, "next.json"), file);
      return null;
    };
    expect(await readPolicy(file, replacing)).toEqual(
      refused("not-readable", "The file was replaced while it was being read."),
    );
  });
});
