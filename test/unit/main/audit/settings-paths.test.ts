import { expect, test } from "vitest";
import { changedPaths, SettingsPath } from "../../../../main/audit/settings-paths.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

test("only the paths of what has changed are named, never a value", () => {
  const after = {
    ...defaultSettings,
    stationName: "Orchard 3",
    documentTypes: [{ value: "PASSPORT", label: "Passport" }],
    limits: { ...defaultSettings.limits, longerSide: 1600 },
    signIn: {
      ...defaultSettings.signIn,
      clientCredentials: { ...defaultSettings.signIn.clientCredentials, clientId: "station-3" },
    },
  };
  expect(changedPaths(defaultSettings, after)).toEqual([
    "stationName",
    "documentTypes",
    "limits.longerSide",
    "signIn.clientCredentials.clientId",
  ]);
  expect(changedPaths(after, after)).toEqual([]);
});

test.each(["station-3", "limits", "limits.longerSide.x", "__proto__", "", "documentTypes.0.label"])(
  "%j is no path of a setting",
  (path) => expect(SettingsPath.safeParse(path).success).toBe(false),
);
