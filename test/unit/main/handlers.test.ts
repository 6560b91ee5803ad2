import { expect, test, vi } from "vitest";
import { createHandlers } from "../../../main/handlers.ts";
import type { HoldReason } from "../../../preload/contract/job.ts";
import { defaultSettings, type SettingsSaved } from "../../../preload/contract/settings.ts";
import { outboxAtHand } from "./outbox/harness.ts";

const corrected = { ...defaultSettings, domainId: "6604" };

/** Handlers over an outbox in memory; settings that are saved meet this. */
function handlersAtHand(saved: SettingsSaved) {
  const atHand = outboxAtHand();
  const handlers = createHandlers({
    ...atHand,
    saveSettings: () => saved,
    settings: { read: () => ({ settings: corrected, locked: [], repaired: false }) },
    station: () => Promise.reject(new Error("Nobody asks.")),
    testConnection: () => Promise.reject(new Error("Nobody asks.")),
    tellStation: () => {},
    switchMode: () => {},
    pasted: null,
    training: null,
  });
  return { ...atHand, handlers };
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
