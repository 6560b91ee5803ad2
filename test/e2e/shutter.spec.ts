import type { Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { doneSlot } from "./fixtures/bench.ts";
import { cardFilm, emptyFilm, handledFilm, waitForSide } from "./fixtures/film.ts";
import { likenessTo } from "./fixtures/side-of-page.ts";
import { alone, expect, test } from "./fixtures/test.ts";

const shutter = (page: Page) => page.getByRole("switch", { name: "Automatic" });
const said = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const patience = { timeout: 60_000 };

async function hold(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Specimens" }).click();
  await page.getByRole("button", { name }).first().click();
}

test.describe("with a card before the camera and the automatic shutter on", () => {
  test.use({ launch: { film: cardFilm, autoShutter: true, fps: 10 } });

  test(
    "both pages take themselves while the operator types, and each is the right side",
    alone,
    async ({ station: { page } }) => {
      // The film goes round: which side comes first is for who holds the card, here the front after the empty desk.
      await shutter(page).click();
      await expect(shutter(page)).not.toBeChecked();
      await waitForSide(page, "back");
      await shutter(page).click();
      await expect(shutter(page)).toBeChecked();
      const number = page.getByLabel("Document number");
      await number.focus();
      await doneSlot(page, "front").waitFor(patience);
      await expect(number).toBeFocused();
      await expect(said(page, "Front taken.")).toBeVisible();
      await expectNoBarriers(page, "main");
      await doneSlot(page, "back").waitFor(patience);
      await expect(number).toBeFocused();
      expect(await likenessTo(page, "front", "art/national-id-front.png")).toBeGreaterThan(0.9);
      expect(await likenessTo(page, "back", "art/national-id-back.png")).toBeGreaterThan(0.9);
    },
  );

  test("switched off by its key it takes nothing, and the picture is taken by hand", async ({
    station: { page },
  }) => {
    await page.locator("#front").focus();
    await page.keyboard.press("a");
    await expect(shutter(page)).not.toBeChecked();
    await waitForSide(page, "front");
    await expect(page.getByText("Hold still and press Space")).toBeVisible();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Use this crop" }).waitFor();
    await page.reload();
    await expect(shutter(page)).not.toBeChecked();
  });

  test("a page that took itself can be looked at after all", async ({ station: { page } }) => {
    await doneSlot(page, "front").waitFor(patience);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.locator("#front")).toContainText("Cropping");
    await expect(page.getByRole("button", { name: "Use this crop" })).toBeVisible();
  });
});

test.describe("with a card that is pushed about and lies in a lamp's glare first", () => {
  test.use({ launch: { film: handledFilm, autoShutter: true } });

  test(
    "each side is taken without the glare, and is sharp",
    alone,
    async ({ station: { page } }) => {
      // Read at one moment: by the next one the glare may be gone and the page taken.
      const atGlare = await page.waitForFunction(frontAtGlare, undefined, patience);
      expect(await atGlare.jsonValue()).toContain("Live");
      await doneSlot(page, "front").waitFor(patience);
      await doneSlot(page, "back").waitFor(patience);
      // The film goes round: which side lies there first is as it happens.
      const isInOrder = (await likenessTo(page, "front", "art/national-id-front.png")) > 0.9;
      for (const slot of ["front", "back"] as const) {
        await expect(page.locator(`#${slot}`)).toContainText("Done, sharp");
        const side = isInOrder === (slot === "front") ? "front" : "back";
        const likeness = await likenessTo(page, slot, `art/national-id-${side}.png`);
        expect(likeness).toBeGreaterThan(0.9);
      }
    },
  );
});

test.describe("with an empty desk", () => {
  test.use({ launch: { film: emptyFilm, autoShutter: true } });

  test("nothing is taken for a minute of looks", async ({ station: { page } }) => {
    await expect(page.locator("#front")).toContainText("Live");
    await page.evaluate(lookedAtForAMinute);
    await expect(page.locator("#front")).toContainText("Live");
    await expect(page.getByText("Lay the front of the document before the camera")).toBeVisible();
  });
});

test.describe("in training", () => {
  test.use({ launch: { autoShutter: true } });

  test("a specimen that is held to the camera takes itself, turns over, and takes itself again", async ({
    station: { page },
  }) => {
    await hold(page, /^Hold it to the camera: Driving/);
    await doneSlot(page, "front").waitFor(patience);
    await doneSlot(page, "back").waitFor(patience);
    expect(await likenessTo(page, "front", "art/driving-licence-front.png")).toBeGreaterThan(0.9);
    expect(await likenessTo(page, "back", "art/driving-licence-back.png")).toBeGreaterThan(0.9);
  });

  test("a passport does not wait for a back", async ({ station: { page } }) => {
    await hold(page, /^Hold it to the camera: Passport/);
    await doneSlot(page, "front").waitFor(patience);
    await expect(page.getByRole("img", { name: "Finished front" })).toBeVisible();
    await expect(page.locator("#back")).toContainText("Empty");
  });
});

// Runs in the window: what the front's slot says once the glare is spoken of.
function frontAtGlare(): string | null | undefined {
  const isSaid = document.body.innerText.includes("Tilt the document to lose the glare");
  return isSaid ? document.querySelector("#front")?.textContent : null;
}

// Runs in the window: watches the camera's pictures come for a minute.
async function lookedAtForAMinute(): Promise<void> {
  const video = document.querySelector("video");
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    await new Promise<void>((resolve) => {
      video?.requestVideoFrameCallback(() => resolve());
    });
  }
}
