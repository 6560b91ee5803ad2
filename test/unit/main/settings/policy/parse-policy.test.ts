import { describe, expect, test } from "vitest";
import { defaultSettings, StationSettings } from "../../../../../preload/contract/settings.ts";
import { leafPaths, partAt } from "../../../../../main/settings/groups.ts";
import { leavesOf } from "../../../../../main/settings/policy/known-names.ts";
import { parsePolicy } from "../../../../../main/settings/policy/parse-policy.ts";
import { fixedBy, Policy } from "../../../../../main/settings/policy/policy.ts";

function refusal(text: string) {
  const parsed = parsePolicy(text);
  return parsed.kind === "refused" ? parsed.refusal : null;
}

describe("a policy", () => {
  test.each(leavesOf(StationSettings))("may fix %s alone", (path) => {
    const text = JSON.stringify(partAt(defaultSettings, path));
    expect(parsePolicy(text)).toEqual({ kind: "policy", policy: JSON.parse(text) });
    const { values } = fixedBy(Policy.parse(JSON.parse(text)));
    expect(leafPaths(values)).toEqual([path]);
  });

  test("may fix nothing", () => {
    expect(parsePolicy("{}")).toEqual({ kind: "policy", policy: {} });
    expect(fixedBy({})).toEqual({
      values: {},
      alsoLocked: [],
      reason: "Fixed by your organisation.",
    });
  });

  test("locks the mode that it fixes, and says whom to ask", () => {
    const text =
      '{"$schema":"x","mode":"live","kiosk":true,"contact":"Ask IT, 6123.","domainId":"1"}';
    const parsed = parsePolicy(text);
    expect(parsed.kind === "policy" && fixedBy(parsed.policy)).toEqual({
      values: { domainId: "1" },
      alsoLocked: ["mode"],
      reason: "Fixed by your organisation. Ask IT, 6123.",
    });
  });
});

describe("text that is not JSON is refused with line and reason", () => {
  test.each<[string, string, number, string]>([
    ["nothing", "", 1, "A value is missing here"],
    ["blanks only", " \n\n", 3, "A value is missing here"],
    ["a comment", '{\n  // ours\n  "kiosk": true\n}', 2, "JSON has no comments."],
    ["a comma at the end", '{\n  "kiosk": true,\n}', 3, "a comma is too many"],
    [
      "no comma between two",
      '{\n  "kiosk": true\n  "mode": "live"\n}',
      3,
      "A comma is missing before this.",
    ],
    ["no colon", '{"kiosk" true}', 1, "A colon is missing here."],
    ["single quotes", "{'kiosk': true}", 1, "text needs double quotes"],
    ["no closing brace", '{\r\n  "kiosk": true\r\n', 3, "A } is missing."],
    ["a text that does not end", '{"contact": "Ask IT', 1, "A double quote is missing at the end."],
    [
      "a Windows path as it is",
      '{\n"network": {\n"extraAuthorityFile": "C:\\Bank\\ca.pem"}}',
      3,
      "A \\ in text is written \\\\.",
    ],
    ["something behind it", "{}\n{}", 2, "nothing may follow"],
    [
      "a key twice",
      '{"domainId": "1",\n"mode": "live",\n"domainId": "2"}',
      3,
      "for the second time",
    ],
    [
      "a key twice further in",
      '{"limits": {"longerSide": 700,\n"longerSide": 800}}',
      2,
      "for the second time",
    ],
    [
      "a key twice, once in another spelling",
      '{"mode": "live",\n"mod\\u0065": "training"}',
      2,
      "for the second time",
    ],
    ["more depth than anybody needs", "[".repeat(400_000), 1, "It is nested too deeply."],
  ])("%s", (_name, text, line, problem) => {
    expect(refusal(text)).toEqual({
      reason: "not-json",
      line,
      problem: expect.stringContaining(problem),
    });
  });
});

describe("JSON that does not fit is refused as a whole with line and reason", () => {
  test.each<[string, string, number, string]>([
    ["a list", "[]", 1, "The policy: This is missing or of the wrong kind."],
    ["null", "null", 1, "The policy: This is missing or of the wrong kind."],
    [
      "a misspelt name",
      '{\n"domainID": "1"}',
      2,
      "There is no setting of this name. Is “domainId” meant?",
    ],
    [
      "a misspelt name in a group",
      '{"signIn": {"operator": {\n"isuer": "https://id.example"}}}',
      2,
      "signIn.operator: There is no setting of this name. Is “issuer” meant?",
    ],
    [
      "a misspelt name in a list",
      '{"documentTypes": [{"value": "X", "label": "x",\n"lable": "y"}]}',
      2,
      "documentTypes.0: There is no setting of this name. Is “label” meant?",
    ],
    ["a name of nothing", '{"password": "hunter2hunter2"}', 1, "There is no setting of this name."],
    [
      "a name that would change every object",
      '{\n"__proto__": {"mode": "live"}}',
      2,
      "There is no setting of this name.",
    ],
    [
      "a value out of range",
      '{"limits": {\n"longerSide": 100}}',
      2,
      "limits.longerSide: At least 600.",
    ],
    [
      "a number as text",
      '{"privacy": {"lockAfterMinutes": "5"}}',
      1,
      "privacy.lockAfterMinutes: This is missing or of the wrong kind.",
    ],
    [
      "an open address",
      '{"baseAddress": "http://artemis.example"}',
      1,
      "baseAddress: The address must begin with https:// and hold no user name or query.",
    ],
    [
      "an unknown flow",
      '{"signIn": {"flow": "password"}}',
      1,
      "signIn.flow: One of: pasted-token, client-credentials, operator.",
    ],
    ["an unknown mode", '{"mode": "demo"}', 1, "mode: One of: training, live."],
    ["an empty list", '{"documentTypes": []}', 1, "documentTypes: At least one entry is needed."],
    [
      "a list with something missing",
      '{"documentTypes": [\n{"value": "X"}]}',
      2,
      "documentTypes.0.label: This is missing or of the wrong kind.",
    ],
    [
      "a value twice in a list",
      '{"authenticities": [{"value": "X", "label": "x"}, {"value": "X", "label": "y"}]}',
      1,
      "authenticities: Each value only once.",
    ],
    ["null for a group", '{"signIn": null}', 1, "signIn: This is missing or of the wrong kind."],
    [
      "a contact of two lines",
      '{"contact": "Ask\\nIT"}',
      1,
      "contact: One line, without control characters.",
    ],
  ])("%s", (_name, text, line, problem) => {
    expect(refusal(text)).toEqual({ reason: "not-fitting", line, problem });
  });

  test("of several faults the first from the top is told", () => {
    const text = '{\n"kiosk": true,\n"nothing": 1,\n"mode": "demo",\n"limits": {"longerSide": 1}}';
    expect(refusal(text)).toMatchObject({ line: 3 });
  });

  test.each([
    '{"password": "s3cret-value"}',
    '{"s3cret-value": 1}',
    '{"mode": "s3cret-value"}',
    '{"baseAddress": "https://tan:s3cret-value@artemis.example"}',
    '{"domainId": "s3cret-value"}',
    '{"network": {"proxyAddress": "http://tan:s3cret-value@proxy.example"}}',
    '{"contact": s3cret-value}',
    '{"s3cret-value": 1, "s3cret-value": 2}',
    '{"documentTypes": [{"value": "s3cret-value", "label": "x"}]}',
  ])("nothing that stands in the file is repeated: %s", (text) => {
    expect(refusal(text)?.problem).not.toContain("s3cret");
  });
});
