import type { Handlers } from "./ipc.ts";

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
  "operators:list": pending,
  "operators:add": pending,
  "operators:set-pin": pending,
  "operators:remove": pending,
  "bench:lock": pending,
  "bench:unlock": pending,
  "draft:take": pending,
} satisfies Partial<Handlers>;
