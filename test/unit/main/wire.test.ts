import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { trainingToken } from "../../../main/auth/token-source.ts";
import {
  startTrainingServer,
  type TrainingServer,
} from "../../../main/training/start-training-server.ts";
import { openNetworkLater, type NetworkLater } from "../../../main/network/network-later.ts";
import { openWire, type Wire } from "../../../main/wire.ts";
import type { JobSummary } from "../../../preload/contract/job.ts";
import { defaultSettings } from "../../../preload/contract/settings.ts";
import type { Practice } from "../../../preload/contract/station.ts";
import { pngBytes } from "../../servers/png-bytes.ts";
import { outboxAtHand } from "./outbox/harness.ts";

let server: TrainingServer;
let wire: Wire;
let network: NetworkLater;
beforeEach(async () => {
  const lists = { types: ["PASSPORT", "NATIONAL_ID"], authenticities: ["ORIGINAL"] };
  server = await startTrainingServer({
    lists: () => lists,
    now: Date.now,
    keepPages: true,
    slowMs: 50,
  });
  network = networkLater();
  wire = openWire({ userAgent: "Branchscan/0.0.0", now: Date.now, network });
});
afterEach(async () => {
  await network.close();
  await server.close();
});

const endpoint = () => {
  const { baseAddress, domainId } = server;
  return { ...defaultSettings, baseAddress, domainId };
};

function networkLater(): NetworkLater {
  return openNetworkLater({
    settings: endpoint,
    proxyPassword: async () => null,
    passwordFor: async () => [],
    clientCertificate: async () => null,
    systemProxy: () => Promise.reject(new Error("This PC itself needs no proxy.")),
    now: Date.now,
  });
}

function outbox() {
  const tokens = trainingToken(() => server.issueToken(), endpoint);
  const made = outboxAtHand({ send: wire.send, tokens });
  Object.assign(made.settings, endpoint());
  return made;
}

test("from the outbox to the strict server the pages stay byte for byte the same", async () => {
  const { accept, state, outbox: box } = outbox();
  const bytes = pngBytes(900, 600);
  const id = await accept({ back: { mediaType: "image/png", bytes, width: 900, height: 600 } });
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"), 10_000);
  const stored = server.stored("4711", "8821");
  const receipt = await box.receipt(id);
  expect(receipt).toMatchObject({ confirmation: "confirmed", differences: [], timesSent: 1 });
  expect(receipt?.pages.map(({ sha256 }) => sha256)).toEqual(
    [stored?.front.bytes, stored?.back?.bytes].map((page) =>
      createHash("sha256")
        .update(page ?? "")
        .digest("hex"),
    ),
  );
});

describe("each practice ends where the operator can see it", () => {
  test.each<[Practice, Partial<JobSummary>]>([
    ["none", { state: "delivered", confirmation: "confirmed" }],
    ["slow", { state: "delivered" }],
    ["stored-differently", { state: "delivered", confirmation: "different" }],
    ["busy", { state: "queued", waiting: "busy" }],
    ["server-error", { state: "queued", waiting: "server-error" }],
    ["drop-after-body", { state: "queued", waiting: "outcome-unknown" }],
    ["sign-in", { state: "held", held: "sign-in" }],
    ["forbidden", { state: "held", held: "forbidden" }],
    ["not-found", { state: "held", held: "not-found" }],
    ["refused", { state: "held", held: "refused" }],
    ["too-large", { state: "held", held: "too-large" }],
  ])("%s", async (practice, seen) => {
    server.arm(practice);
    const { accept, job } = outbox();
    const id = await accept();
    await vi.waitFor(async () => expect(await job(id)).toMatchObject(seen), 10_000);
  });
});

test("what was held goes through once it is tried again", async () => {
  server.arm("sign-in");
  const { accept, courier, state } = outbox();
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"), 10_000);
  expect(courier.barrier()).toBe("sign-in");
  await courier.retry(id);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"), 10_000);
  expect(courier.barrier()).toBeNull();
});

function testWith(token: string) {
  return wire.test({ endpoint: endpoint(), tryToken: async () => ({ outcome: "works", token }) });
}

test("the connection test walks to the server's own word", async () => {
  const { steps } = await testWith(server.issueToken());
  expect(steps.filter(({ outcome }) => outcome !== "works")).toEqual([]);
  const refused = await testWith("not-a-token-of-theirs");
  expect(refused.steps.find(({ outcome }) => outcome === "fails")?.step).toBe("token");
});
