import { expect, test, vi } from "vitest";
import { createHandlers } from "../../../main/handlers.ts";
import type { OperatorChanged } from "../../../preload/contract/operators.ts";
import type { HoldReason } from "../../../preload/contract/job.ts";
import { defaultSettings, type SettingsSaved } from "../../../preload/contract/settings.ts";
import { outboxAtHand } from "./outbox/harness.ts";

const corrected = { ...defaultSettings, domainId: "6604" };

const changed = async (): Promise<OperatorChanged> => ({ kind: "changed", operators: [] });
const nobodyAsks = () => Promise.reject(new Error("Nobody asks."));

/** Handlers over an outbox in memory; settings that are saved meet this, and these paths are locked. */
function handlersAtHand(saved: SettingsSaved, locked: readonly string[] = []) {
  const atHand = outboxAtHand();
  const secrets = {
    store: vi.fn(async () => ({ kind: "stored", where: "memory" }) as const),
    remove: vi.fn(async () => {}),
    forgetAll: vi.fn(async () => {}),
  };
  const certificate = { choose: vi.fn(nobodyAsks), remove: vi.fn(async () => {}) };
  const operators = {
    list: () => [],
    add: vi.fn(changed),
    setPin: vi.fn(changed),
    remove: vi.fn(changed),
  };
  const administrator = { open: nobodyAsks, close: () => {}, set: vi.fn(async () => true) };
  const handlers = createHandlers({
    ...atHand,
    secrets,
    certificate,
    operators,
    mayChange: (path) => !locked.includes(path),
    saveSettings: () => saved,
    readSettings: nobodyAsks,
    administrator,
    bench: {
      lock: nobodyAsks,
      unlock: nobodyAsks,
      takeDraft: nobodyAsks,
      keepDraft: async () => {},
    },
    signIn: { start: nobodyAsks, cancel: () => {}, end: nobodyAsks },
    scans: { take: nobodyAsks, leave: () => {} },
    station: nobodyAsks,
    testConnection: nobodyAsks,
    tellStation: () => {},
    switchMode: () => {},
    training: null,
    audit: { verify: nobodyAsks, export: nobodyAsks },
    forwarding: nobodyAsks,
    paper: { pdf: nobodyAsks, print: nobodyAsks },
    choosePlace: nobodyAsks,
    lists: () => defaultSettings,
    version: "0.1.0",
    now: () => new Date(0),
  });
  return { ...atHand, secrets, certificate, operators, administrator, handlers };
}

test.each<[string, HoldReason]>([
  ["delivered", "forbidden"],
  ["delivered", "redirected"],
  ["delivered", "certificate"],
  ["delivered", "not-set-up"],
  ["held", "refused"],
  ["held", "not-found"],
])("saved settings leave a document %s that was held as %s", async (after, reason) => {
  const { handlers, outcomes, courier, accept, state } = handlersAtHand({
    kind: "saved",
    settings: corrected,
  });
  outcomes.push({ kind: "held", reason, contentWentOut: false });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"));
  await handlers["settings:save"](corrected);
  await vi.waitFor(async () => expect(await state(id)).toBe(after));
  await courier.stop();
  expect(await state(id)).toBe(after);
});

test("settings that were refused let nothing go", async () => {
  const { handlers, outcomes, courier, send, accept, state } = handlersAtHand({
    kind: "refused",
    problems: [{ path: "domainId", message: "Digits only." }],
  });
  outcomes.push({ kind: "held", reason: "forbidden", contentWentOut: false });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"));
  await handlers["settings:save"](corrected);
  await courier.stop();
  expect(await state(id)).toBe("held");
  expect(send).toHaveBeenCalledOnce();
});

const everythingGuarded = [
  "secrets",
  "secrets.client-secret",
  "certificate",
  "operators",
  "administrator",
];
const secret = { name: "client-secret", value: "a secret of a test" } as const;

test("what is locked is not changed, whatever the window asks", async () => {
  const { handlers, secrets, certificate, operators, administrator } = handlersAtHand(
    { kind: "saved", settings: corrected },
    everythingGuarded,
  );
  const refused = { kind: "refused", reason: "locked" };
  expect(await handlers["secret:store"](secret)).toEqual({ kind: "refused" });
  expect(await handlers["secret:remove"](secret.name)).toBe(false);
  expect(await handlers["secrets:forget-all"]()).toBe(false);
  expect(await handlers["certificate:choose"]({ passphrase: "" })).toEqual(refused);
  expect(await handlers["certificate:remove"]()).toBe(false);
  expect(await handlers["operators:add"]({ name: "Tan", pin: "493027" })).toEqual(refused);
  expect(await handlers["operators:set-pin"]({ id: "1", pin: "493027" })).toEqual(refused);
  expect(await handlers["operators:remove"]("1")).toEqual(refused);
  expect(await handlers["administrator:set-passcode"]("a passcode of this test")).toBe(false);
  for (const part of [secrets, certificate, operators, administrator])
    for (const change of Object.values(part))
      if (vi.isMockFunction(change)) expect(change).not.toHaveBeenCalled();
});

test("the passcode is set where nothing locks it", async () => {
  const { handlers, administrator } = handlersAtHand({ kind: "saved", settings: corrected });
  expect(await handlers["administrator:set-passcode"]("a passcode of this test")).toBe(true);
  expect(administrator.set).toHaveBeenCalledWith("a passcode of this test");
});

test("a secret that is handed over lets go what waited for a sign-in", async () => {
  const { handlers, outcomes, courier, accept, state, secrets } = handlersAtHand({
    kind: "saved",
    settings: corrected,
  });
  outcomes.push({ kind: "unauthorized", contentWentOut: false });
  outcomes.push({ kind: "unauthorized", contentWentOut: false });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"));
  expect(await handlers["secret:store"](secret)).toEqual({ kind: "stored", where: "memory" });
  expect(secrets.store).toHaveBeenCalledWith(secret);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  await courier.stop();
});

test("the proxy's password lets go what the proxy held up", async () => {
  const { handlers, outcomes, courier, accept, state } = handlersAtHand({
    kind: "saved",
    settings: corrected,
  });
  outcomes.push({ kind: "held", reason: "not-set-up", contentWentOut: false });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"));
  await handlers["secret:store"]({ name: "proxy-password", value: "pass word" });
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  await courier.stop();
});
