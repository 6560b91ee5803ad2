import { expect, test, vi } from "vitest";
import { busy, outboxAtHand } from "./harness.ts";

const elsewhere = "https://elsewhere.example";

test.each([
  ["server", { baseAddress: elsewhere }],
  ["domain", { domainId: "2000" }],
])(
  "a document that was accepted for another %s is held, and nothing goes out",
  async (_name, change) => {
    const { courier, outcomes, send, settings, accept, job } = outboxAtHand();
    outcomes.push(busy);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
    Object.assign(settings, change);
    await courier.retry(id);
    await vi.waitFor(async () => expect((await job(id))?.held).toBe("other-server"));
    expect(send).toHaveBeenCalledOnce();
  },
);

test("it is held by itself: what was accepted for the present server goes out", async () => {
  const { courier, outcomes, settings, accept, job, state } = outboxAtHand();
  outcomes.push(busy);
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
  settings.baseAddress = elsewhere;
  const other = await accept({ documentId: "9000" });
  await courier.retry(id);
  await vi.waitFor(async () => expect((await job(id))?.held).toBe("other-server"));
  await courier.retry(other);
  await vi.waitFor(async () => expect(await state(other)).toBe("delivered"));
  expect((await job(id))?.held).toBe("other-server");
});

test("Try now asks again, and it goes out once the connection is set back", async () => {
  const { courier, send, settings, accept, job, state, outcomes } = outboxAtHand();
  outcomes.push(busy);
  const before = settings.baseAddress;
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
  settings.baseAddress = elsewhere;
  for (const _ of [1, 2]) {
    await courier.retry(id);
    await vi.waitFor(async () => expect((await job(id))?.held).toBe("other-server"));
  }
  // Another path below the same server is no other server.
  settings.baseAddress = `${before}/base`;
  await courier.release(["other-server"]);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect(send).toHaveBeenCalledTimes(2);
  expect(send.mock.calls[1]?.[2].endpoint.baseAddress).toBe(`${before}/base`);
});

test("a server that changes between a refused token and the renewed one is sent nothing", async () => {
  const { send, settings, accept, job } = outboxAtHand();
  send.mockImplementationOnce(async () => {
    settings.baseAddress = elsewhere;
    return { kind: "unauthorized", contentWentOut: false };
  });
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.held).toBe("other-server"));
  expect(send).toHaveBeenCalledOnce();
});

test("one that has lost its domain id on the way is held, and so is everything else", async () => {
  const { courier, outcomes, send, settings, accept, job } = outboxAtHand();
  outcomes.push(busy);
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
  settings.domainId = "";
  await courier.retry(id);
  await vi.waitFor(async () => expect((await job(id))?.held).toBe("not-set-up"));
  expect(courier.barrier()).toBe("not-set-up");
  expect(send).toHaveBeenCalledOnce();
});
