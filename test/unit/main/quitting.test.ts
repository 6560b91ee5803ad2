import { EventEmitter } from "node:events";
import type { App, BrowserWindow, MessageBoxOptions, PowerMonitor } from "electron";
import { expect, test, vi } from "vitest";
import { guardQuit } from "../../../main/quitting.ts";

function guarded(undelivered: number, answer: number, outlives = false) {
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  const window = new EventEmitter();
  const power = new EventEmitter();
  const ask = vi.fn(async (_question: MessageBoxOptions) => answer);
  const close = vi.fn(async () => {});
  const setClosing = vi.fn<(closing: boolean) => void>();
  const leave = guardQuit({
    app: app as unknown as App,
    window: window as BrowserWindow,
    power: power as PowerMonitor,
    outbox: { undelivered: async () => undelivered, setClosing },
    outlives,
    undeliveredLately: () => undelivered,
    ask,
    close,
  });
  /** Lets something happen to the window or the system; gives whether that was held up. */
  const isHeldUp = (name: string, source = window) => {
    const event = { preventDefault: vi.fn() };
    source.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  };
  const closeWindow = () => isHeldUp("close");
  const endSession = () => isHeldUp("query-session-end");
  const shutDown = () => isHeldUp("shutdown", power);
  return { app, ask, close, leave, closeWindow, endSession, shutDown, setClosing };
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

test("nothing is taken over any more while it asks, and again when the operator stays", async () => {
  const { ask, leave, setClosing } = guarded(1, 0);
  ask.mockImplementation(async () => {
    expect(setClosing.mock.calls).toEqual([[true]]);
    return 0;
  });
  await leave();
  expect(setClosing.mock.calls).toEqual([[true], [false]]);
  const leaving = guarded(1, 1);
  await leaving.leave();
  expect(leaving.setClosing.mock.calls).toEqual([[true]]);
});

test("the end of a session on Windows waits for the same question, but only where something would be lost", async () => {
  const { ask, endSession } = guarded(1, 0);
  expect(endSession()).toBe(true);
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
  expect(guarded(0, 0).endSession()).toBe(false);
});

test("documents that are safe on disk hold nothing up, once those that are being taken over are there too", async () => {
  const { app, ask, closeWindow, endSession, setClosing } = guarded(2, 0, true);
  expect(endSession()).toBe(false);
  closeWindow();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(ask).not.toHaveBeenCalled();
  expect(setClosing.mock.calls).toEqual([[true]]);
});

test("it ends even when closing fails", async () => {
  const { app, close, leave } = guarded(0, 0);
  close.mockRejectedValue(new Error("A port that will not close"));
  await expect(leave()).rejects.toThrow();
  expect(app.quit).toHaveBeenCalledOnce();
});

test("what fails at the last moment leaves the station open in full, and says so", async () => {
  const { app, ask, close, leave, setClosing } = guarded(0, 0);
  await leave(() => {
    throw new Error("The disk is full.");
  });
  expect(setClosing).toHaveBeenLastCalledWith(false);
  expect(ask.mock.calls.map(([{ message }]) => message)).toEqual(["The station could not switch."]);
  expect([app.quit.mock.calls.length, close.mock.calls.length]).toEqual([0, 0]);
  await leave();
  expect(app.quit).toHaveBeenCalledOnce();
});

test("a system that shuts down waits until what is on the wire is back in the queue", async () => {
  const { app, ask, close, shutDown } = guarded(2, 0, true);
  expect(shutDown()).toBe(true);
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(close).toHaveBeenCalledBefore(app.quit);
  expect(ask).not.toHaveBeenCalled();
  expect(shutDown()).toBe(false);
});
