import { expect, test, vi } from "vitest";
import type { Audit } from "../../../../main/audit/audit.ts";
import { AuditEvent } from "../../../../main/audit/entry.ts";
import { auditedHandlers } from "../../../../main/audit/audited-handlers.ts";
import type { Handlers } from "../../../../main/ipc.ts";
import { requestNames, type RequestName } from "../../../../preload/contract/channels.ts";
import type { OperatorEntry } from "../../../../preload/contract/operators.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

const tan: OperatorEntry = { id: "op-1", name: "Tan", isLockedOut: false };
const lim: OperatorEntry = { id: "op-2", name: "Lim", isLockedOut: false };

/** Handlers that all answer this, and what is recorded when one of them is asked. */
function handlersThat(answer: unknown, hasPasscode = true) {
  const record = vi.fn<Audit["record"]>(async () => "on-disk");
  let operators = [tan];
  const all = Object.fromEntries(requestNames.map((name) => [name, async () => answer]));
  const handlers = auditedHandlers(all as unknown as Handlers, {
    record,
    settings: () => defaultSettings,
    operators: () => operators,
    hasPasscode: () => hasPasscode,
  });
  async function ask(name: RequestName, input?: unknown): Promise<unknown> {
    return (handlers[name] as (input: unknown) => Promise<unknown>)(input);
  }
  return { ask, record, become: (next: OperatorEntry[]) => (operators = next) };
}

const jobId = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";
const kept = { kind: "kept", where: "key-store", subject: "CN=Bank", expiresAt: 1 };
const secret = { name: "access-token", value: "token-that-nobody-may-see" };
const changed = { kind: "changed", operators: [tan, lim] };

test.each<
  [name: RequestName, input: unknown, answer: unknown, event: AuditEvent["event"], what: object]
>([
  [
    "sign-in:start",
    undefined,
    { kind: "signed-in", operator: "Ong" },
    "signed-in",
    { flow: "pasted-token" },
  ],
  ["sign-in:end", undefined, "revoked", "signed-out", { server: "revoked" }],
  [
    "operators:add",
    { name: "Lim", pin: "739154" },
    changed,
    "operator-added",
    { operatorId: "op-2" },
  ],
  [
    "operators:set-pin",
    { id: "op-1", pin: "739154" },
    changed,
    "operator-pin-set",
    { operatorId: "op-1" },
  ],
  ["operators:remove", "op-1", changed, "operator-removed", { operatorId: "op-1" }],
  ["administrator:open", "a passcode", { kind: "open" }, "administrator-opened", {}],
  [
    "administrator:open",
    "a guess",
    { kind: "wrong", waitUntil: null },
    "administrator-refused",
    {},
  ],
  ["administrator:set-passcode", "a passcode", true, "passcode-set", {}],
  ["administrator:set-passcode", null, true, "passcode-removed", {}],
  [
    "secret:store",
    secret,
    { kind: "stored", where: "memory" },
    "secret-stored",
    { name: "access-token", where: "memory" },
  ],
  ["secret:remove", "client-secret", true, "secret-removed", { name: "client-secret" }],
  ["secrets:forget-all", undefined, true, "secrets-forgotten", {}],
  [
    "certificate:choose",
    { passphrase: "x" },
    { kind: "kept", certificate: kept },
    "certificate-kept",
    { where: "key-store" },
  ],
  ["certificate:remove", undefined, true, "certificate-removed", {}],
  [
    "connection:test",
    undefined,
    { steps: [{ step: "name", outcome: "works" }] },
    "connection-tested",
    { failed: null },
  ],
  [
    "connection:test",
    undefined,
    { steps: [{ step: "trust", outcome: "fails", detail: "bank.example" }] },
    "connection-tested",
    { failed: "trust" },
  ],
  ["outbox:retry", jobId, true, "document-retried", { jobId }],
  ["outbox:receipt", jobId, { jobId }, "receipt-shown", { jobId }],
  [
    "receipt:export",
    { jobId, format: "pdf" },
    { kind: "exported" },
    "receipt-exported",
    { jobId, format: "pdf" },
  ],
  ["receipt:print", { jobId }, "printed", "receipt-printed", { jobId }],
])("%s %j, answered with %j, is recorded as %s", async (name, input, answer, event, what) => {
  const { ask, record } = handlersThat(answer);
  expect(await ask(name, input)).toBe(answer);
  expect(record.mock.calls).toEqual([[{ event, what }]]);
  expect(AuditEvent.safeParse({ event, what }).success).toBe(true);
});

test.each<[name: RequestName, input: unknown, answer: unknown]>([
  ["operators:add", { name: "Lim", pin: "739154" }, { kind: "refused", reason: "locked" }],
  ["operators:set-pin", { id: "op-1", pin: "1" }, { kind: "refused", reason: "locked" }],
  ["operators:remove", "op-1", { kind: "refused", reason: "locked" }],
  ["administrator:set-passcode", "a passcode", false],
  ["settings:save", {}, { kind: "refused", problems: [] }],
  ["secret:store", secret, { kind: "refused" }],
  ["secret:remove", "client-secret", false],
  ["secrets:forget-all", undefined, false],
  ["certificate:choose", { passphrase: "x" }, { kind: "cancelled" }],
  ["certificate:remove", undefined, false],
  ["outbox:retry", jobId, false],
  ["outbox:receipt", jobId, null],
  ["receipt:export", { jobId, format: "json" }, { kind: "cancelled" }],
  ["receipt:print", { jobId }, "cancelled"],
  ["settings:read", undefined, {}],
  ["outbox:list", {}, {}],
])("%s %j, answered with %j, changes nothing and is not recorded", async (name, input, answer) => {
  const { ask, record } = handlersThat(answer);
  expect(await ask(name, input)).toBe(answer);
  expect(record).not.toHaveBeenCalled();
});

test("saved settings are recorded by their paths, never by what they say", async () => {
  const settings = { ...defaultSettings, stationName: "Orchard 3", domainId: "6603" };
  const { ask, record } = handlersThat({ kind: "saved", settings });
  await ask("settings:save", settings);
  expect(record.mock.calls).toEqual([
    [{ event: "settings-saved", what: { paths: ["stationName", "domainId"] } }],
  ]);
});

test("who was refused is named by the PIN's operator, not by who locked the bench", async () => {
  const { ask, record } = handlersThat({ kind: "wrong-pin", triesLeft: 1, waitUntil: null });
  await ask("bench:unlock", { operatorId: "op-1", pin: "000000" });
  const what = { operatorId: "op-1", triesLeft: 1 };
  expect(record.mock.calls).toEqual([[{ event: "unlock-refused", what }, null]]);
});

test("that an operator is locked out now is recorded once", async () => {
  const locked = { kind: "locked-out" } as const;
  const { record, become, ask } = handlersThat(locked);
  const asking = ask("bench:unlock", { operatorId: "op-1", pin: "000000" });
  become([{ ...tan, isLockedOut: true }]);
  await asking;
  await ask("bench:unlock", { operatorId: "op-1", pin: "000000" });
  expect(record.mock.calls).toEqual([
    [{ event: "operator-locked-out", what: { operatorId: "op-1" } }, null],
  ]);
});

test("an id that no operator has leaves no trace: it is text of the window's", async () => {
  const { ask, record } = handlersThat({ kind: "wrong-pin", triesLeft: 9, waitUntil: null });
  await ask("bench:unlock", { operatorId: "S1234567D", pin: "000000" });
  expect(record).not.toHaveBeenCalled();
});

test("a sign-in that was refused bears nobody's name", async () => {
  const { ask, record } = handlersThat({
    kind: "refused",
    reason: "denied",
    detail: "access_denied",
  });
  await ask("sign-in:start");
  const what = { flow: "pasted-token", reason: "denied" };
  expect(record.mock.calls).toEqual([[{ event: "sign-in-refused", what }, null]]);
});

test("without a passcode nothing is opened by one", async () => {
  const { ask, record } = handlersThat({ kind: "open" }, false);
  await ask("administrator:open", "anything");
  expect(record).not.toHaveBeenCalled();
});
