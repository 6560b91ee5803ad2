import { describe, expect, it } from "vitest";
import { defaultSettings, StationSettings } from "../../../../preload/contract/settings.ts";
import {
  draftOf,
  isSame,
  settingsOf,
  withNewEntry,
} from "../../../../renderer/settings/settings-draft.ts";

describe("a draft of the settings", () => {
  it("stands for the very settings that it was made of", () => {
    expect(StationSettings.parse(settingsOf(draftOf(defaultSettings)))).toEqual(defaultSettings);
  });

  it("shows sizes in kilobytes and sends bytes", () => {
    const draft = draftOf(defaultSettings);
    expect(draft.limits.targetBytes).toBe("1000");
    const changed = { ...draft, limits: { ...draft.limits, targetBytes: " 512.5 " } };
    expect(settingsOf(changed)).toMatchObject({ limits: { targetBytes: 512_500 } });
  });

  it("keeps a size that is no whole number of kilobytes", () => {
    const settings = {
      ...defaultSettings,
      limits: { ...defaultSettings.limits, targetBytes: 1_000_001 },
    };
    expect(settingsOf(draftOf(settings))).toEqual(settings);
  });

  it.each(["", "abc", "-5", "1e3", "1,000", "99999999999"])(
    "hands on %j as no number at all, for main to name the problem",
    (typed) => {
      const draft = draftOf(defaultSettings);
      const limits = { ...draft.limits, longerSide: typed };
      expect(settingsOf({ ...draft, limits })).toMatchObject({ limits: { longerSide: null } });
    },
  );

  it("is the same as another as long as both stand for the same settings", () => {
    const draft = draftOf(defaultSettings);
    const added = { ...draft, documentTypes: withNewEntry(draft.documentTypes) };
    const removed = { ...added, documentTypes: added.documentTypes.slice(0, -1) };
    expect(isSame(draft, added)).toBe(false);
    expect(isSame(draft, removed)).toBe(true);
    expect(isSame(draft, { ...draft, stationName: "Counter 2" })).toBe(false);
  });
});

it("gives each new entry a key of its own, also after one was removed", () => {
  const [first, ...others] = withNewEntry(draftOf(defaultSettings).documentTypes);
  const keys = withNewEntry(others).map(({ key }) => key);
  expect(first?.key).toBe(0);
  expect(new Set(keys).size).toBe(keys.length);
  expect(withNewEntry([])).toEqual([{ key: 0, value: "", label: "" }]);
});
