import { expect, test } from "vitest";
import { fingerprint, submissionOf, type Version } from "../../torture/documents.ts";
import { judge, type Evidence } from "../../torture/judge.ts";

const first = { documentId: "1", version: 1 };
const second = { documentId: "1", version: 2 };

function arrived(version: Version) {
  return { ...version, sha256: fingerprint(submissionOf(version)) };
}

function job(id: string, version: Version) {
  const { documentId, sha256 } = arrived(version);
  return { id, documentId, sha256, state: "delivered", attempts: 1, timesSent: 1 } as const;
}

const well: Evidence = {
  safe: new Map([
    ["a", first],
    ["b", second],
  ]),
  jobs: [job("b", second), job("a", first)],
  arrivals: [arrived(first), arrived(second)],
};

test("all is well when everything that was safe is there, the newest last", () => {
  expect(judge(well)).toEqual([]);
});

const cases: [string, Partial<Evidence>, string][] = [
  ["a job that is nowhere", { jobs: [job("b", second)] }, "lost: 1 1 is nowhere"],
  [
    "a job that was held for good",
    { jobs: [{ ...job("b", second), state: "held" }, job("a", first)] },
    "lost: 1 2 is held",
  ],
  [
    "a receipt of other bytes",
    { jobs: [job("b", second), { ...job("a", first), sha256: "00" }] },
    "changed: the receipt of 1 1 names other bytes",
  ],
  ["what the server never got", { arrivals: [arrived(second)] }, "not there"],
  [
    "what came more often than it was tried",
    { arrivals: [arrived(first), arrived(first), arrived(second)] },
    "uncounted: a came 2 times in 1 tries",
  ],
  [
    "an older content that came last",
    { arrivals: [arrived(second), arrived(first)] },
    "not the newest: 1",
  ],
  [
    "a content of no job",
    { arrivals: [arrived({ documentId: "1", version: 3 }), ...well.arrivals] },
    "from nowhere: 1 3",
  ],
];
test.each(cases)("it says so of %s", (_name, change, fault) => {
  expect(judge({ ...well, ...change }).join("\n")).toContain(fault);
});
