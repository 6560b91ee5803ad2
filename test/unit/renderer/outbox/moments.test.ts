import { expect, it, vi } from "vitest";
import {
  fullMoment,
  readableDate,
  readableWait,
  shortMoment,
} from "../../../../renderer/outbox/moments.ts";
import { afternoon } from "./job.ts";

it("names the day only when it is not today", () => {
  expect(shortMoment(afternoon, afternoon)).toBe("14:00");
  expect(shortMoment(new Date(2026, 10, 22, 14, 2).getTime(), afternoon)).toBe("22 Nov, 14:02");
  expect(shortMoment(new Date(2025, 11, 31, 8, 0).getTime(), afternoon)).toBe("31 Dec 2025, 08:00");
});

it("gives a moment in full", () => {
  expect(fullMoment(afternoon)).toBe("23 Nov 2026, 14:00");
});

it.each(["Pacific/Kiritimati", "Asia/Singapore", "America/Anchorage"])(
  "never shifts a calendar date in %s",
  async (place) => {
    vi.stubEnv("TZ", place);
    vi.resetModules();
    const moments = await import("../../../../renderer/outbox/moments.ts");
    expect(moments.readableDate("2030-01-01")).toBe("1 Jan 2030");
    vi.unstubAllEnvs();
  },
);

it("leaves text that is no date as it is", () => {
  expect(readableDate("None")).toBe("None");
});

it("rounds a wait up, so that it never ends early", () => {
  expect([1, 11_001, 59_000, 60_001, 3_540_001].map(readableWait)).toEqual([
    "1 s",
    "12 s",
    "59 s",
    "2 min",
    "1 h",
  ]);
});
