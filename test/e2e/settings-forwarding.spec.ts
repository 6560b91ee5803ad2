import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCollector } from "../servers/otlp-collector.ts";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { launchStation, type RunningStation } from "./fixtures/launch-station.ts";
import { openSettings } from "./fixtures/panels.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test as base } from "./fixtures/test.ts";

type Collector = Awaited<ReturnType<typeof startCollector>>;

const test = base.extend<{
  mode: "live" | "training";
  managed: {
    station: RunningStation;
    collector: Collector;
    nameAgain: (more: object) => Promise<void>;
  };
}>({
  mode: ["live", { option: true }],
  managed: async ({ mode }, use) => {
    const collector = await startCollector();
    const folder = await mkdtemp(join(tmpdir(), "branchscan-managed-"));
    const file = join(folder, "policy.json");
    const nameAgain = (more: object) => {
      const policy = { audit: { forwardTo: collector.address }, ...more };
      return writeFile(file, JSON.stringify(policy), { mode: 0o644 });
    };
    await nameAgain({});
    const station = await launchStation({ mode, blind: true, args: [`--policy=${file}`] });
    await use({ station, collector, nameAgain });
    await station.close();
    await collector.close();
    await rm(folder, { recursive: true });
  },
});

const patient = { timeout: 40_000 };

test("the audit arrives at the collector that the policy names, and the settings say so", async ({
  managed: { station, collector, nameAgain },
}) => {
  const { page } = station;
  const settings = await openSettings(page, "Audit");
  await expect(settings).toContainText(`forwarded to ${collector.address}`);
  await expect(settings).toContainText(/Forwarded up to \d+ \w+ \d{4}, \d\d:\d\d\./, patient);
  expect(collector.records.map(({ eventName }) => eventName)).toEqual([
    "branchscan.station-started",
    "branchscan.policy-in-force",
  ]);
  await expectNoBarriers(page, "[role=dialog]");
  await shoot(page, "audit-forwarded");

  collector.answers(() => ({ status: 503 }));
  await nameAgain({ stationName: "Orchard 3" });
  await expect(settings).toContainText(
    /has refused the entries since .* It answers 503\./,
    patient,
  );
  await expect(settings).toContainText("Nothing is lost, it goes on by itself.");
  await expectNoBarriers(page, "[role=dialog]");
  await shoot(page, "audit-not-forwarded");
  collector.records.length = 0;
  collector.answers();
  await expect(settings).not.toContainText("It answers 503", patient);
  expect(collector.records.map(({ eventName }) => eventName)).toEqual([
    "branchscan.policy-in-force",
    "branchscan.audit-not-forwarded",
  ]);
});

test.describe("in training", () => {
  test.use({ mode: "training" });

  test("nothing is forwarded, and the settings say so", async ({
    managed: { station, collector },
  }) => {
    const settings = await openSettings(station.page, "Audit");
    await expect(settings).toContainText("In training nothing is forwarded");
    expect(collector.asked).toEqual([]);
  });
});
