import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { watchScans, type Scans } from "../../../../main/scans/scans.ts";
import { systemClock } from "../../../../main/system-clock.ts";

const watching: Scans[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const scans of watching.splice(0)) scans.end();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "branchscan-scans-"));
  folders.push(folder);
  return folder;
}

// Hours go by in a moment, and a look follows the other.
function openFolder(folder: string) {
  let hours = 0;
  let place = folder;
  let told = 0;
  const scans = watchScans({
    settings: () => ({ scans: { folder: place } }),
    clock: {
      now: () => Date.now() + hours * 3_600_000,
      after: (_milliseconds, callback) => systemClock.after(5, callback),
    },
    onChange: () => (told += 1),
  });
  watching.push(scans);
  const names = () => scans.folder().offered.map(({ name }) => name);
  const standing = () => scans.folder().standing;
  return {
    scans,
    names,
    standing,
    told: () => told,
    moveTo: (other: string) => (place = other),
    laterBy: (more: number) => (hours += more),
    offered: (expected: readonly string[]) => expect.poll(names).toEqual(expected),
    watched: () => expect.poll(standing).toBe("watched"),
  };
}

test("a new file is offered, and its bytes are given once", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "old.pdf"), "old");
  const { scans, offered, watched } = openFolder(folder);
  await watched();
  await writeFile(join(folder, "scan.pdf"), "%PDF-1.7");
  await offered(["scan.pdf"]);
  const id = scans.folder().offered[0]?.id ?? "";
  const taken = await scans.take(id);
  expect(taken.kind === "taken" && Buffer.from(taken.bytes).toString()).toBe("%PDF-1.7");
  expect(scans.folder().offered).toEqual([]);
  expect(await scans.take(id)).toEqual({ kind: "gone" });
});

test("only pictures and papers of the folder itself are offered, and no link", async () => {
  const folder = await temporaryFolder();
  const { offered, watched, names } = openFolder(folder);
  await watched();
  const elsewhere = join(await temporaryFolder(), "secret.pdf");
  await writeFile(elsewhere, "not for the window");
  await symlink(elsewhere, join(folder, "link.pdf"));
  await mkdir(join(folder, "sub.pdf"));
  await writeFile(join(folder, "notes.txt"), "text");
  await writeFile(join(folder, ".hidden.pdf"), "hidden");
  await writeFile(join(folder, "empty.pdf"), "");
  await writeFile(join(folder, "PAGE.TIFF"), "II*");
  await offered(["PAGE.TIFF"]);
  expect(names()).toEqual(["PAGE.TIFF"]);
});

test("a file that became a link after it was offered is not followed", async () => {
  const folder = await temporaryFolder();
  const { scans, offered, watched } = openFolder(folder);
  await watched();
  await writeFile(join(folder, "scan.pdf"), "%PDF");
  await offered(["scan.pdf"]);
  const id = scans.folder().offered[0]?.id ?? "";
  const elsewhere = join(await temporaryFolder(), "secret");
  await writeFile(elsewhere, "not for the window");
  scans.end();
  await rm(join(folder, "scan.pdf"));
  await symlink(elsewhere, join(folder, "scan.pdf"));
  expect(await scans.take(id)).toEqual({ kind: "gone" });
});

test("what was left or deleted, or what nobody took for long, is offered no longer", async () => {
  const folder = await temporaryFolder();
  const { scans, offered, watched, laterBy } = openFolder(folder);
  await watched();
  for (const name of ["1.png", "2.png", "3.png"]) {
    await writeFile(join(folder, name), name);
    await expect.poll(() => scans.folder().offered.at(-1)?.name).toBe(name);
  }
  scans.leave(scans.folder().offered[0]?.id ?? "");
  await offered(["2.png", "3.png"]);
  await rm(join(folder, "2.png"));
  await offered(["3.png"]);
  laterBy(1);
  await offered([]);
});

test("a folder that goes away is told, and when it is back only what is new is offered", async () => {
  const folder = join(await temporaryFolder(), "scans");
  await mkdir(folder);
  await writeFile(join(folder, "old.pdf"), "old");
  const { standing, offered, watched, names } = openFolder(folder);
  await watched();
  await rename(folder, `${folder}-away`);
  await expect.poll(standing).toBe("away");
  await rename(`${folder}-away`, folder);
  await watched();
  await writeFile(join(folder, "new.pdf"), "new");
  await offered(["new.pdf"]);
  expect(names()).toEqual(["new.pdf"]);
});

test("another folder starts afresh, and none ends it; nobody is told of what is as it was", async () => {
  const [one, other] = [await temporaryFolder(), await temporaryFolder()];
  const { scans, standing, offered, watched, moveTo, told } = openFolder(one);
  await watched();
  await writeFile(join(one, "scan.pdf"), "one");
  await offered(["scan.pdf"]);
  const before = told();
  expect(before).toBe(2);
  await writeFile(join(other, "there.pdf"), "there before");
  moveTo(other);
  await offered([]);
  await watched();
  moveTo("");
  await expect.poll(standing).toBe("off");
  expect(scans.folder().offered).toEqual([]);
});

test("a file beyond what the window opens is not read", async () => {
  const folder = await temporaryFolder();
  const { scans, offered, watched } = openFolder(folder);
  await watched();
  await writeFile(join(folder, "huge.tif"), Buffer.alloc(50_000_001));
  await offered(["huge.tif"]);
  expect(await scans.take(scans.folder().offered[0]?.id ?? "")).toEqual({ kind: "too-large" });
});
