import { expect, it } from "vitest";
import { technicalText } from "../../../../renderer/outbox/technical-text.ts";
import { afternoon, jobWith } from "./job.ts";

it("gives support the job, its state and its times", () => {
  const job = jobWith({ state: "held", held: "not-found", attempts: 2, settledAt: afternoon });
  expect(technicalText(job).split("\n")).toEqual([
    `Job: ${job.id}`,
    "State: held, not-found",
    "Type: NATIONAL_ID",
    "Pages: 2",
    "Attempts: 2",
    `Accepted: ${new Date(job.acceptedAt).toISOString()}`,
    `Settled: ${new Date(afternoon).toISOString()}`,
  ]);
});

it("takes the customer's numbers out of what the server said", () => {
  const serverSaid = "No document 8821 for customer 4711 with number S1234567A (see 48211).";
  const job = jobWith({ customerId: "4711", documentId: "8821", serverSaid });
  expect(technicalText(job)).toContain(
    "Server said: No document [document ID] for customer [customer ID] with number [number] (see [number]).",
  );
});

it("does not mistake a part of a number for an id", () => {
  const job = jobWith({ customerId: "47", documentId: "8", serverSaid: "Error 478 at 47" });
  expect(technicalText(job)).toContain("Server said: Error 478 at [customer ID]");
});
