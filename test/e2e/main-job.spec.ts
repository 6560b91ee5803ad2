import { startBusboyReceiver } from "../servers/busboy-receiver.ts";
import { hasProgram } from "../servers/programs.ts";
import { startPythonReceiver } from "../servers/python-receiver.ts";
import { startStrictServer } from "../servers/strict-server.ts";
import {
  doneSlot,
  fillInDetails,
  printedDetails,
  takeSide,
  typeCustomer,
} from "./fixtures/bench.ts";
import { cardFilm } from "./fixtures/film.ts";
import { setUpLive } from "./fixtures/live.ts";
import { showBytes, shownPixels } from "./fixtures/pixels.ts";
import { specimen } from "./fixtures/bring-pictures.ts";
import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";

const ids = { customer: "4711", document: "9223372036854775807" } as const;

const pictures = { front: "phone.jpg", back: "national-id-front.png" } as const;

test.use({ launch: { mode: "live", film: cardFilm } });

test("The strict server stores exactly the pages that were shown, taken from the camera and cropped by keyboard", async ({
  station: { page },
}) => {
  const server = await startStrictServer();
  await setUpLive(page, { ...server, token: server.issueToken() });
  await typeCustomer(page, ids);
  await takeSide(page, "front");
  await takeSide(page, "back");
  await fillInDetails(page);
  const shownFront = await shownPixels(doneSlot(page, "front").locator("img"));
  const shownBack = await shownPixels(doneSlot(page, "back").locator("img"));
  expect(shownFront).not.toBe(shownBack);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
  const stored = server.stored(ids.customer, ids.document);
  const storedFront = await showBytes(page, stored?.front.bytes ?? Buffer.alloc(0));
  expect(await shownPixels(storedFront)).toBe(shownFront);
  const storedBack = await showBytes(page, stored?.back?.bytes ?? Buffer.alloc(0));
  expect(await shownPixels(storedBack)).toBe(shownBack);
  expect(stored?.details).toEqual({
    type: "NATIONAL_ID",
    authenticity: "ORIGINAL",
    showExpiryNotification: true,
    ...(await printedDetails("national-id")),
  });
  await server.close();
});

test("After Send the bench is empty, and the cursor stands in the next customer's number", async ({
  station: { page },
}) => {
  const server = await startStrictServer();
  await setUpLive(page, { ...server, token: server.issueToken() });
  await typeCustomer(page, ids);
  await takeSide(page, "front");
  await takeSide(page, "back");
  await fillInDetails(page);
  // The focus is in a date at this moment: leaving it must not write the date to the next customer.
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Customer ID")).toBeFocused();
  for (const label of ["Customer ID", "Document ID", "Document number"])
    await expect(page.getByLabel(label)).toHaveValue("");
  for (const label of ["Issue date", "Expiry date"])
    await expect(page.getByLabel(label, { exact: true })).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Document type" })).toHaveValue("");
  await expect(doneSlot(page, "front")).toHaveCount(0);
  await server.close();
});

test("A stranger's server that reads with busboy finds three parts and the very details", async ({
  station: { page },
}) => {
  const stranger = await startBusboyReceiver();
  await setUpLive(page, { ...stranger, domainId: "6603", token: "a-token-of-the-stranger" });
  await typeCustomer(page, ids);
  await takeSide(page, "front");
  await takeSide(page, "back");
  await fillInDetails(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/not confirmed by the server/).last()).toBeVisible();
  expect(
    stranger.received.map(({ name, fileName, contentType }) => ({ name, fileName, contentType })),
  ).toEqual([
    { name: "document", fileName: null, contentType: "application/json" },
    { name: "front", fileName: "front.jpg", contentType: "image/jpeg" },
    { name: "back", fileName: "back.jpg", contentType: "image/jpeg" },
  ]);
  const { number, issueDate, expiryDate } = await printedDetails("national-id");
  expect(JSON.parse(String(stranger.received[0]?.bytes))).toEqual({
    type: "NATIONAL_ID",
    number,
    authenticity: "ORIGINAL",
    issueDate: `${issueDate}T00:00:00.000Z`,
    expiryDate: `${expiryDate}T00:00:00.000Z`,
    showExpiryNotification: true,
  });
  await stranger.close();
});

test("A stranger's server that reads with Python finds no defect, and the pages of the receipt", async ({
  station: { page },
}) => {
  test.skip(!hasProgram("python3"), "There is no python3 on this PC.");
  const stranger = await startPythonReceiver();
  await setUpLive(page, { ...stranger, domainId: "6603", token: "a-token-of-the-stranger" });
  await typeCustomer(page, ids);
  for (const side of ["front", "back"] as const) {
    await page.locator("input[type=file]").setInputFiles(specimen(`files/${pictures[side]}`));
    await page.getByRole("button", { name: "Use this crop" }).click();
    await doneSlot(page, side).waitFor();
  }
  await fillInDetails(page);
  await page.keyboard.press("Control+Enter");
  const { parts, defects } = await stranger.report();
  expect(defects).toEqual([]);
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, ids.customer)).toContainText("not confirmed by the server");
  await lineOf(outbox, ids.customer).click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  const fingerprint = (name: string) =>
    page.getByRole("button", { name: new RegExp(`^Fingerprint.*${name}`) }).getAttribute("title");
  expect(parts).toEqual([
    {
      name: "document",
      fileName: null,
      contentType: "application/json",
      sha256: expect.anything(),
    },
    {
      name: "front",
      fileName: "front.jpg",
      contentType: "image/jpeg",
      sha256: await fingerprint("Front"),
    },
    {
      name: "back",
      fileName: "back.jpg",
      contentType: "image/jpeg",
      sha256: await fingerprint("Back"),
    },
  ]);
  stranger.close();
});
