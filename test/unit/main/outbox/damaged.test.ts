import { expect, test, vi } from "vitest";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { Damage } from "../../../../main/sealed/damage.ts";
import { delivered, outboxAtHand } from "./harness.ts";

const other = { documentId: "9000" };

test("a document whose content is lost is held, not tried again and again, and the others go on", async () => {
  const store = memoryJobStore();
  const { courier, outcomes, send, accept, job, state } = outboxAtHand({ store });
  vi.spyOn(store, "content").mockResolvedValueOnce(null);
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.held).toBe("damaged"));
  expect(send).not.toHaveBeenCalled();
  outcomes.push(delivered);
  const next = await accept(other);
  await vi.waitFor(async () => expect(await state(next)).toBe("delivered"));
  expect(courier.barrier()).toBeNull();
});

test("a page that turns out damaged on the wire holds its own document only", async () => {
  const { courier, send, accept, job, state } = outboxAtHand();
  send.mockRejectedValueOnce(new Damage("Chunk 3 is not as it was sealed."));
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.held).toBe("damaged"));
  expect(courier.reach()).toBe("not-tried");
  const next = await accept(other);
  await vi.waitFor(async () => expect(await state(next)).toBe("delivered"));
});
