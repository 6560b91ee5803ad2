/** The requests that the window may make of main, `noun:verb`; the only channels that exist. */
export const requestNames = [
  "station:read",
  "station:switch",
  "settings:read",
  "settings:save",
  "token:store",
  "token:remove",
  "connection:test",
  "document:send",
  "outbox:list",
  "outbox:retry",
  "outbox:discard",
  "outbox:receipt",
  "training:read",
  "training:arm",
] as const;

/** What main tells the window without being asked. */
export const eventNames = [
  "station:changed",
  "outbox:changed",
  "link:opened",
  "menu:chosen",
] as const;

export type RequestName = (typeof requestNames)[number];
export type EventName = (typeof eventNames)[number];
