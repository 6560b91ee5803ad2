import { expect, test } from "vitest";
import { eventNames, requestNames } from "../../../../preload/contract/channels.ts";
import { events, requests } from "../../../../preload/contract/contract.ts";
import { Page } from "../../../../preload/contract/page.ts";
import { BearerToken } from "../../../../preload/contract/secrets.ts";
import { defaultSettings, StationSettings } from "../../../../preload/contract/settings.ts";
import { BaseAddress } from "../../../../preload/contract/web-address.ts";

test("each channel has its schemas", () => {
  expect(Object.keys(requests)).toEqual([...requestNames]);
  expect(Object.keys(events)).toEqual([...eventNames]);
});

test("the default settings fit their own schema", () => {
  expect(StationSettings.parse(defaultSettings)).toEqual(defaultSettings);
});

test.each([
  "https://api.artemis.cynopsis.co",
  "https://artemis.bank.example:8443/kyc/",
  "http://localhost:8080",
  "http://127.0.0.1:8080/",
  "http://[::1]:8080",
])("%s can be a base address", (address) => {
  expect(BaseAddress.parse(`  ${address} `)).toBe(address);
});

test.each([
  "",
  "artemis",
  "http://artemis.example",
  "http://127.0.0.1.example",
  "http://localhost.example",
  "https://user:password@artemis.example",
  "https://artemis.example/?tenant=1",
  "https://artemis.example/#x",
  "ftp://artemis.example",
  "file:///etc/passwd",
  "https://",
  "https://a b",
])("%j cannot", (address) => {
  expect(BaseAddress.safeParse(address).success).toBe(false);
});

test("a pasted token loses the blanks around it and may hold nothing that breaks a header", () => {
  expect(BearerToken.parse(" eyJhbGciOi.J9-_~+/== \n")).toBe("eyJhbGciOi.J9-_~+/==");
  for (const token of [
    "",
    "short",
    "two words",
    "line\r\nbreak: x",
    "ünicode-token",
    "x".repeat(8200),
  ])
    expect(BearerToken.safeParse(token).success).toBe(false);
});

test("a page is bytes with a size", () => {
  const page = { mediaType: "image/jpeg", bytes: new Uint8Array(1), width: 1, height: 8000 };
  expect(Page.safeParse(page).success).toBe(true);
  for (const change of [
    { bytes: new Uint8Array(0) },
    { bytes: [1, 2, 3] },
    { bytes: "data:image/jpeg" },
    { mediaType: "image/svg+xml" },
    { width: 0 },
    { height: 8001 },
    { width: 1.5 },
  ])
    expect(Page.safeParse({ ...page, ...change }).success).toBe(false);
});

test("two entries of a list with the same value are refused", () => {
  const twice = [...defaultSettings.authenticities, ...defaultSettings.authenticities];
  expect(StationSettings.safeParse({ ...defaultSettings, authenticities: twice }).success).toBe(
    false,
  );
});
