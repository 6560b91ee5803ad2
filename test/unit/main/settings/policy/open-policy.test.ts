import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Keeper } from "../../../../../main/auth/keeper.ts";
import { openPolicy, type ManagedPolicy } from "../../../../../main/settings/policy/open-policy.ts";
import { posixProtection } from "../../../../../main/settings/policy/protection.ts";

let root = "";
let folder = "";
let file = "";
const opened: ManagedPolicy[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "branchscan-policy-"));
  folder = join(root, "branchscan");
  file = join(folder, "policy.json");
  mkdirSync(folder, { mode: 0o755 });
});
afterEach(() => {
  for (const policy of opened.splice(0)) policy.close();
  rmSync(root, { recursive: true });
});

/** Keeps as the vault does: over restarts. */
function memoryKeeper(kept: string | null = null) {
  const vault = { kept };
  const keeper: Keeper = {
    find: async () => (vault.kept === null ? { kind: "none" } : { kind: "text", text: vault.kept }),
    keep: async (text) => {
      vault.kept = text;
      return "memory";
    },
    drop: async () => void (vault.kept = null),
  };
  return { vault, keeper };
}

const fails = async () => Promise.reject(new Error("The disk is full."));

const rarely = 60_000;
async function open({ keeper = memoryKeeper().keeper, lookEvery = rarely, inDoubt = false } = {}) {
  const onChange = vi.fn();
  const protectionProblem = posixProtection([process.getuid?.() ?? 0]);
  const wasTakenAway = async () => !inDoubt;
  const context = { file, protectionProblem, wasTakenAway, keeper, onChange, lookEvery };
  const policy = await openPolicy(context);
  opened.push(policy);
  return { policy, onChange };
}

const write = (policy: unknown) => writeFileSync(file, JSON.stringify(policy), { mode: 0o644 });
const live = { mode: "live", kiosk: true, contact: "Ask IT.", domainId: "6603" };
const broken = {
  kind: "refused",
  reason: "not-json",
  line: 1,
  problem: expect.any(String),
};

test("without a file there is no policy", async () => {
  const { policy, onChange } = await open();
  expect([policy.standing(), policy.fixed(), policy.mode(), policy.kiosk()]).toEqual([
    { kind: "none" },
    null,
    null,
    false,
  ]);
  expect(onChange).not.toHaveBeenCalled();
});

test("a policy is in force from the start", async () => {
  write(live);
  const { policy, onChange } = await open();
  expect([policy.standing(), policy.mode(), policy.kiosk()]).toEqual([
    { kind: "in-force" },
    "live",
    true,
  ]);
  expect(policy.fixed()).toEqual({
    values: { domainId: "6603" },
    alsoLocked: ["mode"],
    reason: "Fixed by your organisation. Ask IT.",
  });
  expect(onChange).not.toHaveBeenCalled();
});

describe("a refused policy", () => {
  test("leaves none in force where there was none", async () => {
    writeFileSync(file, "{");
    const { policy } = await open();
    expect(policy.standing()).toEqual({ ...broken, keepsLastGood: false });
    expect(policy.fixed()).toBeNull();
  });

  test("leaves the last good one in force, while the station runs and after a restart", async () => {
    const { keeper, vault } = memoryKeeper();
    write(live);
    const { policy } = await open({ keeper });
    await vi.waitFor(() => expect(vault.kept).toBe(JSON.stringify(live)));
    writeFileSync(file, "{");
    await vi.waitFor(() => expect(policy.standing()).toEqual({ ...broken, keepsLastGood: true }));
    expect(policy.fixed()?.values).toEqual({ domainId: "6603" });
    policy.close();
    const restarted = await open({ keeper });
    expect(restarted.policy.standing()).toEqual({ ...broken, keepsLastGood: true });
    expect([restarted.policy.mode(), restarted.policy.fixed()?.values]).toEqual([
      "live",
      { domainId: "6603" },
    ]);
  });

  test.each([
    ["is not JSON any more", "{"],
    ["has a setting that this version does not know", '{"colour":"red"}'],
  ])("counts as none when what was kept %s", async (_name, kept) => {
    writeFileSync(file, "{");
    const { policy } = await open({ keeper: memoryKeeper(kept).keeper });
    expect(policy.standing()).toEqual({ ...broken, keepsLastGood: false });
  });

  test("leaves the last good one in force in memory when its keeper fails", async () => {
    write(live);
    const { policy } = await open({
      keeper: { find: async () => ({ kind: "shut" }), keep: fails, drop: fails },
    });
    writeFileSync(file, "{");
    await vi.waitFor(() => expect(policy.standing()).toEqual({ ...broken, keepsLastGood: true }));
    rmSync(file);
    await vi.waitFor(() => expect(policy.standing()).toEqual({ kind: "none" }));
  });
});

test("a policy that was taken away is gone, with the last good one", async () => {
  const { keeper, vault } = memoryKeeper(JSON.stringify(live));
  const { policy } = await open({ keeper });
  expect(policy.standing()).toEqual({ kind: "none" });
  await vi.waitFor(() => expect(vault.kept).toBeNull());
  writeFileSync(file, "{");
  await vi.waitFor(() => expect(policy.standing()).toEqual({ ...broken, keepsLastGood: false }));
});

test("a policy that is only not there stays in force, and that is said", async () => {
  const { keeper, vault } = memoryKeeper(JSON.stringify(live));
  const { policy } = await open({ keeper, inDoubt: true });
  const standing = { kind: "refused", reason: "not-readable", keepsLastGood: true };
  expect(policy.standing()).toMatchObject(standing);
  expect([policy.mode(), policy.fixed()?.values]).toEqual(["live", { domainId: "6603" }]);
  expect(vault.kept).not.toBeNull();
  expect((await open({ inDoubt: true })).policy.standing()).toEqual({ kind: "none" });
});

test("a policy that is kept already is not written at each start", async () => {
  write(live);
  const { keeper } = memoryKeeper(JSON.stringify(live));
  const keep = vi.spyOn(keeper, "keep");
  const { policy } = await open({ keeper });
  write({ ...live, domainId: "1" });
  await vi.waitFor(() => expect(policy.fixed()?.values).toEqual({ domainId: "1" }));
  await vi.waitFor(() => expect(keep).toHaveBeenCalled());
  expect(keep.mock.calls).toEqual([[JSON.stringify({ ...live, domainId: "1" })]]);
});

const changes: [string, () => void, unknown][] = [
  ["written", () => write({ domainId: "1" }), { kind: "in-force" }],
  [
    "replaced",
    () => {
      writeFileSync(join(root, "next"), '{"domainId":"2"}');
      renameSync(join(root, "next"), file);
    },
    { kind: "in-force" },
  ],
  ["removed", () => rmSync(file), { kind: "none" }],
  ["removed with its folder", () => rmSync(folder, { recursive: true }), { kind: "none" }],
  ["opened to others", () => chmodSync(file, 0o666), { reason: "not-protected" }],
  ["in a folder opened to others", () => chmodSync(folder, 0o777), { reason: "not-protected" }],
];

describe("a file that is changed while the station runs is followed", () => {
  test.each(changes)("%s, by the system's word", async (_name, change, standing) => {
    write(live);
    const { policy, onChange } = await open();
    change();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5000);
    expect(policy.standing()).toMatchObject(standing as object);
  });

  test("put there with its folder, by a look now and then", async () => {
    rmSync(folder, { recursive: true });
    const { policy } = await open({ lookEvery: 20 });
    mkdirSync(folder, { mode: 0o755 });
    write(live);
    await vi.waitFor(() => expect(policy.standing()).toEqual({ kind: "in-force" }), 5000);
    // The folder that is watched from then on is the new one.
    rmSync(folder, { recursive: true });
    await vi.waitFor(() => expect(policy.standing()).toEqual({ kind: "none" }), 5000);
  });

  test("nobody is told of a file that says the same in other words", async () => {
    write(live);
    const { policy, onChange } = await open();
    writeFileSync(file, JSON.stringify(live, null, 2));
    write({ ...live, domainId: "1" });
    await vi.waitFor(() => expect(policy.fixed()?.values).toEqual({ domainId: "1" }));
    expect(onChange).toHaveBeenCalledOnce();
  });

  test("nobody is told after the end", async () => {
    write(live);
    const first = await open();
    const second = await open();
    first.policy.close();
    write({ ...live, domainId: "1" });
    await vi.waitFor(() => expect(second.onChange).toHaveBeenCalled());
    expect(first.onChange).not.toHaveBeenCalled();
  });
});
