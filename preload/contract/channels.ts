/** The requests that the window may make of main, `noun:verb`; the only channels that exist. */
export const requestNames = [
  "station:read",
  "station:switch",
  "settings:read",
  "settings:save",
  "secret:store",
  "secret:remove",
  "secrets:forget-all",
  "certificate:choose",
  "certificate:remove",
  "connection:test",
  "administrator:open",
  "administrator:close",
  "administrator:set-passcode",
  "sign-in:start",
  "sign-in:cancel",
  "sign-in:end",
  "operators:list",
  "operators:add",
  "operators:set-pin",
  "operators:remove",
  "bench:lock",
  "bench:unlock",
  "draft:take",
  "draft:keep",
  "scan:take",
  "scan:leave",
  "document:send",
  "outbox:list",
  "outbox:retry",
  "outbox:discard",
  "outbox:pages",
  "outbox:send-smaller",
  "outbox:receipt",
  "receipt:export",
  "receipt:print",
  "audit:verify",
  "audit:export",
  "audit:forwarding",
  "training:read",
  "training:arm",
] as const;

/** What main tells the window without being asked. */
export const eventNames = [
  "station:changed",
  "bench:lock-asked",
  "outbox:changed",
  "link:opened",
  "menu:chosen",
] as const;

/**
 * What a locked station still answers: enough to show the lock and to open it. Everything else is refused before
 * any handler sees it.
 */
export const whileLocked = [
  "station:read",
  "settings:read",
  "sign-in:start",
  "sign-in:cancel",
  "operators:list",
  "bench:lock",
  "bench:unlock",
] as const satisfies readonly (typeof requestNames)[number][];

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];
