import { expect, test, vi } from "vitest";
import { serve, type Handlers } from "../../../main/ipc.ts";
import { requestNames } from "../../../preload/contract/channels.ts";

type Listener = (event: never, input: unknown) => Promise<unknown>;

/** The door with these handlers behind it, and a way to knock. */
function door(
  handlers: Partial<Handlers>,
  { isOurs = true, checkAnswers = true, isLocked = false } = {},
) {
  const listeners = new Map<string, Listener>();
  const ipc = { handle: (name: string, listener: Listener) => void listeners.set(name, listener) };
  serve(ipc, {
    isOurs: () => isOurs,
    station: Promise.resolve({ handlers: handlers as Handlers, mayPass: () => !isLocked }),
    checkAnswers,
  });
  return {
    names: [...listeners.keys()],
    knock: (name: string, input?: unknown) => listeners.get(name)?.({} as never, input),
  };
}

test("there is a listener for each request of the contract and for nothing else", () => {
  expect(door({}).names).toEqual([...requestNames]);
});

test("a handler gets what its schema made of the message", async () => {
  const discard = vi.fn(() => true);
  const { knock } = door({ "outbox:discard": discard });
  const message = { jobId: "1", reason: "  Wrong customer ", extra: 1 };
  expect(await knock("outbox:discard", message)).toEqual({ kind: "answer", value: true });
  expect(discard).toHaveBeenCalledWith({ jobId: "1", reason: "Wrong customer" });
});

test("a message from a stranger is refused before anything looks at it", async () => {
  const retry = vi.fn(() => true);
  const { knock } = door({ "outbox:retry": retry }, { isOurs: false });
  expect(await knock("outbox:retry", "1")).toMatchObject({ kind: "bad-request" });
  expect(retry).not.toHaveBeenCalled();
});

test("what may not pass at this moment is refused before its handler sees it", async () => {
  const retry = vi.fn(() => true);
  const { knock } = door({ "outbox:retry": retry }, { isLocked: true });
  expect(await knock("outbox:retry", "1")).toEqual({
    kind: "bad-request",
    problem: "The station is locked.",
  });
  expect(retry).not.toHaveBeenCalled();
});

test.each([
  ["document:send", { customerId: "S1234567D", documentId: {}, front: "S1234567D" }],
  ["document:send", undefined],
  ["outbox:list", { search: "S1234567D".repeat(9), show: "S1234567D", offset: 0, limit: 1 }],
  ["secret:store", { name: "access-token", value: "S1234567D S1234567D" }],
])("%s with a message that does not fit is refused without repeating it", async (name, message) => {
  const reply = await door({}).knock(name, message);
  expect(reply).toMatchObject({ kind: "bad-request" });
  expect(JSON.stringify(reply)).not.toContain("S1234567D");
});

test("what goes wrong in a handler does not cross the door in words", async () => {
  const { knock } = door({ "outbox:retry": () => Promise.reject(new Error("/home/secret")) });
  expect(await knock("outbox:retry", "1")).toEqual({ kind: "failed" });
});

test("an answer that breaks the contract fails where answers are checked", async () => {
  const handlers = { "outbox:retry": () => "yes" } as unknown as Partial<Handlers>;
  expect(await door(handlers).knock("outbox:retry", "1")).toEqual({ kind: "failed" });
  const unchecked = await door(handlers, { checkAnswers: false }).knock("outbox:retry", "1");
  expect(unchecked).toEqual({ kind: "answer", value: "yes" });
});
