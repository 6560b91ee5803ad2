import type { Handlers } from "./ipc.ts";

import { BrowserWindow } from "electron";
export const stub: any = { bench: { state: "open" }, draft: null, tries: 10 };
const pending = () => {
  throw new Error("Not joined to the window yet.");
};

/** Requests of the contract whose parts are still being built; goes when they are joined. */
export const pendingHandlers = {
  "secrets:forget-all": pending,
  "certificate:choose": pending,
  "certificate:remove": pending,
  "administrator:open": pending,
  "administrator:close": pending,
  "administrator:set-passcode": pending,
  "sign-in:start": pending,
  "sign-in:cancel": pending,
  "sign-in:end": pending,
  "operators:list": () => [{ id: "1", name: "Trainee", isLockedOut: false }],
  "operators:add": pending,
  "operators:set-pin": pending,
  "operators:remove": pending,
  "bench:lock": ({ draft }: any) => {
    stub.draft = draft;
    stub.bench = { state: "locked", why: "asked", opensBy: "pin", operatorId: "1", operator: "Trainee", hasDraft: draft !== null, trainingPin: "123456" };
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.webContents.reload(), 10);
  },
  "bench:unlock": ({ pin }: any): any => {
    if (pin !== "123456") return { kind: "wrong-pin", triesLeft: (stub.tries -= 1), waitUntil: null };
    stub.bench = { state: "open" };
    return { kind: "open" };
  },
  "draft:take": () => { const d = stub.draft; stub.draft = null; return d; },
} satisfies Partial<Handlers>;
