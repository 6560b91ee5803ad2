import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { z } from "zod";
import type { PolicyStanding } from "../../../preload/contract/policy.ts";
import { sentence } from "../problems.ts";
import { lineAt, readJsonTree, type Fault } from "./json-faults.ts";
import { namesAt } from "./known-names.ts";
import { nearest } from "./nearest.ts";
import { Policy } from "./policy.ts";

/** Why a policy is not taken: in words, without what stands in it. */
export type Refusal = Pick<
  Extract<PolicyStanding, { kind: "refused" }>,
  "reason" | "line" | "problem"
>;

export type ParsedPolicy =
  | { kind: "policy"; policy: Policy }
  | { kind: "refused"; refusal: Refusal };

/** Reads a policy from its text; the first fault from the top refuses it as a whole. */
export function parsePolicy(text: string): ParsedPolicy {
  const refuse = (reason: Refusal["reason"], { offset, problem }: Fault): ParsedPolicy => ({
    kind: "refused",
    refusal: { reason, line: lineAt(text, offset), problem },
  });
  const json = readJsonTree(text);
  if (json.kind === "fault") return refuse("not-json", json.fault);
  const parsed = Policy.safeParse(JSON.parse(text));
  if (parsed.success) return { kind: "policy", policy: parsed.data };
  const [first] = parsed.error.issues
    .flatMap((issue) => faultsOf(issue, json.root))
    .toSorted((one, other) => one.offset - other.offset);
  return refuse("not-fitting", first ?? { offset: 0, problem: "Something in it does not fit." });
}

function faultsOf(issue: z.core.$ZodIssue, root: Node): Fault[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      offset: keyAt(nodeAt(root, path), key),
      problem: unknownName(key, path),
    }));
  }
  const name = path.join(".") || "The policy";
  return [{ offset: nodeAt(root, path).offset, problem: `${name}: ${sentence(issue)}` }];
}

// What is missing has no place; what it is missing in has.
function nodeAt(root: Node, path: (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function keyAt(node: Node, key: string): number {
  return node.children?.find((child) => child.children?.[0]?.value === key)?.offset ?? node.offset;
}

function unknownName(key: string, path: (string | number)[]): string {
  const meant = nearest(key, namesAt(Policy, path));
  const where = path.length === 0 ? "" : `${path.join(".")}: `;
  return `${where}There is no setting of this name.${meant === null ? "" : ` Is “${meant}” meant?`}`;
}
