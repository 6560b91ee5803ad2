import { describe, expect, it } from "vitest";
import { compareEcho } from "../../../../main/artemis/compare-echo.ts";
import { maskNumber } from "../../../../main/artemis/mask-number.ts";
import { readEcho } from "../../../../main/artemis/read-echo.ts";
import { retryAfter } from "../../../../main/artemis/retry-after.ts";
import { serverMessage } from "../../../../main/artemis/server-message.ts";
import { details, documentOf, pageOf, pictureBytes, target } from "../../../servers/outgoing.ts";

const token = "secret-token-0123456789";
const both = documentOf({ back: pageOf(pictureBytes(5000)) });
const frontOnly = documentOf();

function compared(answer: object | string, document = both) {
  const echo = readEcho(typeof answer === "string" ? answer : JSON.stringify(answer));
  return echo && compareEcho(echo, target, document, token);
}

describe("the server's echo", () => {
  it("is read whatever form its times have", () => {
    const at = Date.UTC(2026, 0, 2, 3, 4, 5);
    const stamp = { date: 2, day: 5, hours: 3, minutes: 4, month: 0, nanos: 0, seconds: 5 };
    for (const updatedAt of [
      { ...stamp, time: at, timezoneOffset: 0, year: 126 },
      "2026-01-02T03:04:05.000Z",
      "2026-01-02T11:04:05+08:00",
      "2026-01-02T03:04:05",
      at,
      at / 1000,
    ])
      expect(readEcho(JSON.stringify({ updatedAt }))?.updatedAt).toBe(at);
    for (const updatedAt of [null, "soon", {}, [], true, 1e300])
      expect(readEcho(JSON.stringify({ updatedAt }))?.updatedAt).toBeUndefined();
  });

  it("keeps ids to the last digit, written as numbers or as strings", () => {
    const { customerId, documentId: id } = target;
    expect(readEcho(`{"id":${id},"customerId":"${customerId}"}`)).toMatchObject({ id, customerId });
    expect(compared(`{"id":${id},"customerId":${customerId}}`)).toEqual([]);
    expect(compared(`{"id":9007199254740992}`)).toEqual([
      { field: "Document ID", sent: "9007199254740993", stored: "9007199254740992" },
    ]);
  });

  it("agrees on days written as a date, as an ISO time, as epoch time and as a Timestamp", () => {
    for (const issueDate of [
      "2020-01-01",
      "2020-01-01T00:00:00.000Z",
      "2020-01-01T00:00:00.000+08:00",
      "2020-01-01 00:00:00",
      Date.UTC(2020, 0, 1),
      { year: 120, month: 0, date: 1, time: Date.UTC(2019, 11, 31, 16) },
    ])
      expect(compared({ issueDate })).toEqual([]);
  });

  it("names each field that differs, the number masked", () => {
    const answer = {
      type: "PASSPORT",
      number: "S7654321B",
      authenticity: "COPY",
      issueDate: "2019-12-31",
      expiryDate: "2030-01-02",
      showExpiryNotification: false,
    };
    expect(compared(answer)).toEqual([
      { field: "Document type", sent: "NATIONAL_ID", stored: "PASSPORT" },
      { field: "Document number", sent: "••••••67A", stored: "••••••21B" },
      { field: "Authenticity", sent: "ORIGINAL", stored: "COPY" },
      { field: "Issue date", sent: "2020-01-01", stored: "2019-12-31" },
      { field: "Expiry date", sent: "2030-01-01", stored: "2030-01-02" },
      { field: "Notify before expiry", sent: "Yes", stored: "No" },
    ]);
  });

  it("says that a number differs where the mask hides it", () => {
    expect(compared({ number: "T1234567A" })).toEqual([
      {
        field: "Document number",
        sent: "••••••67A",
        stored: "••••••67A (differs in the hidden part)",
      },
    ]);
  });

  it("names an expiry date that was not sent", () => {
    const document = documentOf({ details: { ...details, expiryDate: null } });
    expect(compared({ expiryDate: "2030-01-01" }, document)).toEqual([
      { field: "Expiry date", sent: "None", stored: "2030-01-01" },
    ]);
    expect(compared({ type: "NATIONAL_ID", expiryDate: null }, document)).toEqual([]);
  });

  it("is shown as one short line, without the document's number or the token", () => {
    const type = `s 123-4567 a\u202e\n${token} ${"x".repeat(200)}`;
    const [difference] = compared({ type }) ?? [];
    expect(difference?.stored).toMatch(/^••• ••• x+…$/u);
    expect(difference?.stored).toHaveLength(80);
  });

  it("takes a missing, null or odd field for no difference", () => {
    expect(compared({ type: "NATIONAL_ID", number: null, authenticity: 7, front: null })).toEqual(
      [],
    );
  });

  it("confirms nothing when it names none of the fields", () => {
    expect(compared({ status: "ok" })).toBeNull();
    for (const body of ["", "null", "[]", "7", '"ok"', "<html></html>", '{"id":'])
      expect(compared(body)).toBeNull();
  });

  it("misses a page that the server denies, or leaves out while it names the other", () => {
    const missing = { field: "Back", sent: "Sent", stored: "Not stored" };
    expect(compared({ frontName: "front.jpg", back: null, backName: null })).toEqual([missing]);
    expect(compared({ front: "…", back: "" })).toEqual([missing]);
    expect(compared({ front: "…", back: {} })).toEqual([]);
  });

  it("names a back that the server has although none was sent", () => {
    expect(compared({ front: "…", backName: "old.jpg" }, frontOnly)).toEqual([
      { field: "Back", sent: "Not sent", stored: "Stored" },
    ]);
    expect(compared({ front: "…", back: null }, frontOnly)).toEqual([]);
  });
});

describe("the server's message", () => {
  const secrets = { token, documentNumber: "S1234567A" };
  const said = (body: string) => serverMessage(body, secrets);

  it.for([
    ['{"detail":"Customer is locked."}', "Customer is locked."],
    [
      '{"timestamp":1,"status":400,"error":"Bad Request","message":"Wrong date","path":"/"}',
      "Wrong date",
    ],
    ['{"timestamp":1,"status":400,"error":"Bad Request","message":"","path":"/"}', "Bad Request"],
    ['{"errors":[{"message":"First."},{"detail":"Second."}]}', "First.; Second."],
    ['{"error":{"message":"Nested"}}', "Nested"],
    ['{"title":"Not allowed"}', "Not allowed"],
    ['"Just text"', "Just text"],
    ["Plain\r\n  text\u0007 with\ttabs", "Plain text with tabs"],
    [
      "<html><head><title>502 Bad&nbsp;Gateway</title></head><body>nginx</body></html>",
      "502 Bad Gateway",
    ],
  ])("in %s is %s", ([body = "", expected]) => {
    expect(said(body)).toBe(expected);
  });

  it("is nothing where the server says nothing", () => {
    for (const body of ["", "  ", "{}", "[]", "{broken", "<html><body>Oops</body></html>"])
      expect(said(body)).toBeUndefined();
    expect(serverMessage(null, secrets)).toBeUndefined();
  });

  it("is one line of at most 300 characters", () => {
    expect(Array.from(said("🙂 word ".repeat(400)) ?? "")).toHaveLength(300);
  });

  it("holds neither tokens nor the document's number, however it is written", () => {
    for (const secret of [
      "secret-token-0123456789",
      "Bearer abc.def",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP",
      "0123456789abcdef0123456789ABCDEF0123456789abcdef",
      "S1234567A",
      "s1234567a",
      "S 1234-567 A",
    ])
      expect(said(`Refused: ${secret} is wrong`)).toBe("Refused: ••• is wrong");
    expect(serverMessage("Row 12 of 123", { token: "", documentNumber: "12" })).toBe(
      "Row ••• of 123",
    );
  });

  it("is looked for at the beginning only, in a page that never ends its title", () => {
    expect(said(`${" ".repeat(10)}${"<title".repeat(150_000)}`)).toBeUndefined();
    expect(said(`<html>${" ".repeat(30_000)}<title>Too late</title>`)).toBeUndefined();
    expect(said(`<title data-x="1">502</title>${"<title".repeat(150_000)}`)).toBe("502");
    expect(said(`{"trace":"${"x".repeat(50_000)}","message":"In time"}`)).toBe("In time");
  });

  it("leaves ids and addresses readable", () => {
    const text = "No document 9007199254740993 for customer 42 at api.example.co (500)";
    expect(said(text)).toBe(text);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");

  it.for([
    ["0", now],
    ["30", now + 30_000],
    ["Thu, 01 Jan 2026 00:01:00 GMT", now + 60_000],
    ["Thursday, 01-Jan-26 00:01:00 GMT", now + 60_000],
    ["Thu Jan  1 00:01:00 2026", now + 60_000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", now],
    ["999999999", now + 86_400_000],
  ] as const)("%s is a time", ([header, expected]) => {
    expect(retryAfter(header, now)).toBe(expected);
  });

  it.for(["", "soon", "-5", "1.5", "2026-01-01"])("%s is none", (header) => {
    expect(retryAfter(header, now)).toBeUndefined();
  });
});

describe("a masked number", () => {
  it("shows its end, and less of a short one", () => {
    expect(["S1234567A", "AB1234", "12", ""].map(maskNumber)).toEqual([
      "••••••67A",
      "••••34",
      "••",
      "",
    ]);
  });
});
