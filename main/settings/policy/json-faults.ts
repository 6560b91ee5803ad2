import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

/** Something wrong at a place in a text. */
export interface Fault {
  offset: number;
  problem: string;
}

export type JsonTree = { kind: "tree"; root: Node } | { kind: "fault"; fault: Fault };

/** Reads strict JSON (RFC 8259) with the place of everything in it; a key that stands twice is a fault, too. */
export function readJsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let twice: Fault | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    twice = root && firstKeyTwice(root);
  } catch (error) {
    // Thousands of brackets within each other: more than the stack holds.
    if (!(error instanceof RangeError)) throw error;
    return { kind: "fault", fault: { offset: 0, problem: "It is nested too deeply." } };
  }
  const [first] = errors;
  if (first) return { kind: "fault", fault: { offset: first.offset, problem: words(first.error) } };
  if (!root) return { kind: "fault", fault: { offset: 0, problem: "There is nothing in it." } };
  return twice ? { kind: "fault", fault: twice } : { kind: "tree", root };
}

/** The line of a place in a text, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function firstKeyTwice(node: Node): Fault | undefined {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key: unknown = node.type === "object" ? child.children?.[0]?.value : undefined;
    if (key !== undefined && seen.has(key)) {
      return { offset: child.offset, problem: "This name stands here for the second time." };
    }
    seen.add(key);
    const below = firstKeyTwice(child);
    if (below) return below;
  }
  return undefined;
}

function words(code: ParseError["error"]): string {
  return sentences[printParseErrorCode(code)] ?? "This is not JSON.";
}

const sentences: Partial<Record<string, string>> = {
  InvalidSymbol: "This is no value: text needs double quotes around it.",
  InvalidNumberFormat: "This is not a number as JSON writes it.",
  PropertyNameExpected: "A name in double quotes is missing here, or a comma is too many.",
  ValueExpected: "A value is missing here, or a comma is too many.",
  ColonExpected: "A colon is missing here.",
  CommaExpected: "A comma is missing before this.",
  CloseBraceExpected: "A } is missing.",
  CloseBracketExpected: "A ] is missing.",
  EndOfFileExpected: "The policy ends before this; nothing may follow.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "A double quote is missing at the end.",
  UnexpectedEndOfNumber: "This is not a number as JSON writes it.",
  InvalidUnicode: "After \\u four hexadecimal digits are needed.",
  InvalidEscapeCharacter: "A \\ in text is written \\\\.",
  InvalidCharacter: "Text may hold no line break or control character.",
};
