import { expect, it } from "vitest";
import { reduceSession } from "../../../../renderer/session/reduce.ts";
import { emptySession } from "../../../../renderer/session/session.ts";

it("keeps what is typed for customer, document and details", () => {
  const session = [
    { do: "type-customer", text: "4711" } as const,
    { do: "type-document", text: "8821" } as const,
    { do: "edit-details", change: { number: "S1234567D" } } as const,
  ].reduce(reduceSession, emptySession());
  expect(session).toMatchObject({
    customerId: "4711",
    documentId: "8821",
    details: { number: "S1234567D", showExpiryNotification: true },
  });
});

it("shows the side that is asked for", () => {
  expect(reduceSession(emptySession(), { do: "show", side: "back" }).active).toBe("back");
});

it("is sending until it is refused", () => {
  const sending = reduceSession(emptySession(), { do: "sending" });
  expect(sending.sending).toBe(true);
  expect(reduceSession(sending, { do: "refused" }).sending).toBe(false);
});

it("starts over with nothing of the customer before, as another visit", () => {
  const typed = reduceSession(emptySession(), { do: "type-customer", text: "4711" });
  const next = reduceSession(typed, { do: "start-over", session: emptySession() });
  expect(next).toEqual({ ...emptySession(), visit: 1 });
});
