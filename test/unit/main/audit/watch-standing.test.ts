import { expect, test, vi } from "vitest";
import type { Audit } from "../../../../main/audit/audit.ts";
import { AuditEvent } from "../../../../main/audit/entry.ts";
import { watchStanding } from "../../../../main/audit/watch-standing.ts";
import type { Occupant } from "../../../../main/bench/operator.ts";
import type { BenchState } from "../../../../preload/contract/bench.ts";
import type { PolicyStanding } from "../../../../preload/contract/policy.ts";

const tan: Occupant = { id: "op-1", name: "Tan", by: "pin" };
const open: BenchState = { state: "open" };
const locked: BenchState = {
  state: "locked",
  why: "idle",
  opensBy: "pin",
  operatorId: "op-1",
  operator: "Tan",
  hasDraft: false,
};

/** A station whose standing a test changes, and what is recorded of it. */
function watchedStation(standing: Partial<ReturnType<typeof atRest>> = {}) {
  const now = { ...atRest(), ...standing };
  const record = vi.fn<Audit["record"]>(async () => "on-disk");
  const { look, follow } = watchStanding();
  look();
  follow(
    {
      bench: { state: () => now.bench, operator: () => now.operator },
      policy: { standing: () => now.policy, fixed: () => now.fixed },
      administrator: { hasPasscode: () => now.hasPasscode, isOpen: () => now.isOpen },
    },
    record,
  );
  function become(next: Partial<typeof now>): void {
    Object.assign(now, next);
    look();
  }
  function recorded() {
    for (const [event] of record.mock.calls) AuditEvent.parse(event);
    return record.mock.calls.map(([{ event, what }, who]) => [event, what, who?.name ?? null]);
  }
  return { become, recorded };
}

function atRest() {
  return {
    bench: open,
    operator: tan as Occupant | null,
    policy: { kind: "none" } as PolicyStanding,
    fixed: null as object | null,
    hasPasscode: true,
    isOpen: false,
  };
}

test("a station at rest has nothing to tell", () => {
  const { become, recorded } = watchedStation();
  become({});
  expect(recorded()).toEqual([]);
});

test("the lock and who opened it, once each, however often the rest changes", () => {
  const { become, recorded } = watchedStation();
  become({ bench: locked });
  become({ bench: { ...locked, hasDraft: true } });
  become({ bench: open, operator: { id: "op-2", name: "Lim", by: "sign-in" } });
  become({ bench: { ...locked, why: "asked" } });
  become({ bench: open, operator: { id: "pc", name: "pc", by: "account" } });
  expect(recorded()).toEqual([
    ["bench-locked", { why: "idle" }, "Tan"],
    ["bench-unlocked", { by: "sign-in" }, "Lim"],
    ["bench-locked", { why: "asked" }, "Lim"],
    ["bench-unlocked", { by: "press" }, "pc"],
  ]);
});

test("a station that starts locked says so, in nobody's name", () => {
  const { recorded } = watchedStation({ bench: { ...locked, why: "start" }, operator: null });
  expect(recorded()).toEqual([["bench-locked", { why: "start" }, null]]);
});

test("a policy at the start, another one in its place, one that is refused, and none", () => {
  const { become, recorded } = watchedStation({ policy: { kind: "in-force" }, fixed: {} });
  become({ fixed: { another: "policy" } });
  become({
    policy: {
      kind: "refused",
      reason: "not-json",
      line: 7,
      problem: "A comma is missing before this.",
      keepsLastGood: true,
    },
  });
  become({ policy: { kind: "none" }, fixed: null });
  expect(recorded()).toEqual([
    ["policy-in-force", {}, null],
    ["policy-in-force", {}, null],
    ["policy-refused", { reason: "not-json", line: 7, keepsLastGood: true }, null],
    ["policy-gone", {}, null],
  ]);
});

test("what the administrator opened is closed, by whatever closes it; a passcode that is gone closes nothing", () => {
  const { become, recorded } = watchedStation();
  become({ isOpen: true });
  become({ isOpen: false });
  become({ isOpen: true });
  become({ hasPasscode: false });
  expect(recorded()).toEqual([["administrator-closed", {}, null]]);
});
