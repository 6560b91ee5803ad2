import type { RunningStation } from "./fixtures/launch-station.ts";
import { expect, test } from "./fixtures/test.ts";

const link = "branchscan://scan?customer=4711&document=8821";

test.use({ launch: { blind: true } });

test.describe("A link that starts the station", () => {
  test.use({ launch: { blind: true, args: [link] } });

  test("fills in both numbers, and another asks before it clears what the bench holds", async ({
    station,
  }) => {
    const { page } = station;
    await expect(page.getByLabel("Customer ID")).toHaveValue("4711");
    await expect(page.getByLabel("Document ID")).toHaveValue("8821");
    await follow(station, "branchscan://scan?customer=5000&document=1");
    const question = page.getByRole("dialog", { name: "Leave this document?" });
    await question.getByRole("button", { name: "Keep working" }).click();
    await expect(page.getByLabel("Customer ID")).toHaveValue("4711");

    await follow(station, "branchscan://scan?customer=5000&document=1");
    await question.getByRole("button", { name: "Start over" }).click();
    await expect(page.getByLabel("Customer ID")).toHaveValue("5000");
    await expect(page.getByLabel("Document ID")).toHaveValue("1");
  });
});

test("A link with letters, signs or too many digits fills in nothing", async ({ station }) => {
  for (const hostile of [
    "branchscan://scan?customer=12a&document=8821",
    "branchscan://scan?customer=-1&document=1e9",
    "branchscan://scan?customer=99999999999999999999",
    "branchscan://scan?customer=1&document=<script>",
    "branchscan://settings?customer=1",
    "branchscan://other?customer=4711",
  ])
    await follow(station, hostile);
  await follow(station, "branchscan://scan?customer=7&document=8");
  // The good link came last: what stands there shows that none of the others left anything.
  await expect(station.page.getByLabel("Customer ID")).toHaveValue("7");
  await expect(station.page.getByLabel("Document ID")).toHaveValue("8");
  await expect(station.page.getByRole("dialog")).toHaveCount(0);
});

/** As when the operating system opens a link while the station runs. */
function follow({ app }: RunningStation, address: string): Promise<boolean> {
  return app.evaluate(({ app: electron }, argument) => {
    return electron.emit("second-instance", {}, ["branchscan", argument], "");
  }, address);
}
