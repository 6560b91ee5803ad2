import { EventEmitter } from "node:events";
import type { App, BrowserWindow, MessageBoxOptions } from "electron";
import { expect, test, vi } from "vitest";
import { guardQuit } from "../../../main/quitting.ts";

function guarded(undelivered: number, answer: number) {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  const window = new EventEmitter();
  const ask = vi.fn(async (_question: MessageBoxOptions) => answer);
  const close = vi.fn(async () => {});
  const leave = guardQuit({
    app: app as unknown as App,
    window: window as BrowserWindow,
    undelivered: async () => undelivered,
    ask,
    close,
  });
  /** Closes the window; gives whether that was held up. */
  const closeWindow = () => {
    const event = { preventDefault: vi.fn() };
    window.emit("close", event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { app, ask, close, leave, closeWindow };
}

test("with an empty outbox the station closes without a word", async () => {
  const { app, ask, close, closeWindow } = guarded(0, 0);
  expect(closeWindow()).toBe(true);
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect([ask.mock.calls.length, close.mock.calls.length]).toEqual([0, 1]);
  expect(closeWindow()).toBe(false);
});

test("with documents in the outbox it says how many would be lost, and staying open is the default", async () => {
  const { app, ask, close, closeWindow } = guarded(2, 0);
  closeWindow();
  closeWindow();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
  const question = ask.mock.calls[0]?.[0];
  expect(question?.message).toBe("2 documents would be lost.");
  expect(question?.buttons?.[question.defaultId ?? -1]).toBe("Keep open");
  expect(question?.buttons?.[question.cancelId ?? -1]).toBe("Keep open");
  expect([app.quit.mock.calls.length, close.mock.calls.length]).toEqual([0, 0]);
});

test("it closes when that is what the operator wants", async () => {
  const { app, closeWindow } = guarded(1, 1);
  closeWindow();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
});

test("what is to happen last does not happen when the operator stays", async () => {
  const last = vi.fn();
  await guarded(1, 0).leave(last);
  expect(last).not.toHaveBeenCalled();
  await guarded(1, 1).leave(last);
  expect(last).toHaveBeenCalledOnce();
});
