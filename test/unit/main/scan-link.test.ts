import { assert, property, string, webQueryParameters } from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createLinkBox } from "../../../main/link-box.ts";
import { readScanLink, scanLinkAmong } from "../../../main/scan-link.ts";

const link = "branchscan://scan?customer=4711&document=8821";
const ids = { customerId: "4711", documentId: "8821" };

test("a link gives the ids that it names", () => {
  expect(readScanLink(link)).toEqual(ids);
  expect(readScanLink("branchscan://scan/?document=8821")).toEqual({ documentId: "8821" });
  expect(readScanLink("branchscan://scan?customer=9223372036854775807")).toEqual({
    customerId: "9223372036854775807",
  });
});

test.each([
  "branchscan://scan",
  "branchscan://scan?other=1",
  "branchscan://scan?customer=",
  "branchscan://scan?customer=0",
  "branchscan://scan?customer=4711%20",
  "branchscan://scan?customer=-1",
  "branchscan://scan?customer=1e9",
  "branchscan://scan?customer=9223372036854775808",
  "branchscan://scan?customer=<script>alert(1)</script>",
  "branchscan://scan?customer=1&customer=2",
  "branchscan://scan?customer=1&document=x",
  "branchscan://user:password@scan?customer=1",
  "branchscan://scan/../settings?customer=1",
  "branchscan://settings?customer=1",
  "branchscan:scan?customer=1",
  "https://scan?customer=1",
  `branchscan://scan?customer=1&x=${"y".repeat(200)}`,
  "",
])("%s gives nothing", (text) => {
  expect(readScanLink(text)).toBeNull();
});

test("whatever a link holds, it gives digits or nothing", () => {
  assert(
    property(string(), webQueryParameters(), (customer, rest) => {
      const found = readScanLink(`branchscan://scan?customer=${customer}&${rest}`);
      for (const id of Object.values(found ?? {})) expect(id).toMatch(/^[1-9]\d{0,18}$/);
    }),
  );
});

test("the link is found among the arguments of a start", () => {
  expect(scanLinkAmong(["branchscan", "--live", link])).toEqual(ids);
  expect(scanLinkAmong(["branchscan", "--live"])).toBeNull();
});

describe("the link box", () => {
  test("hands the latest link over once the window is ready, and each one after that at once", () => {
    const handOver = vi.fn();
    const box = createLinkBox(handOver);
    box.put({ customerId: "1" });
    box.put({ customerId: "2" });
    box.put(null);
    expect(handOver).not.toHaveBeenCalled();
    box.windowIsReady();
    box.windowIsReady();
    box.put({ customerId: "3" });
    expect(handOver.mock.calls).toEqual([[{ customerId: "2" }], [{ customerId: "3" }]]);
  });
});
