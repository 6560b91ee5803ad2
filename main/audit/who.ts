import type { Who } from "./entry.ts";

/** An operator as the audit keeps them, whatever a server of tokens said: one line each, of limited length. */
export function cleanWho({ id, name }: Who): Who {
  return { id: oneLineOf(id, 255), name: oneLineOf(name, 200) };
}

/** A text as one line without control characters, cut to so many UTF-16 units. */
export function oneLineOf(text: string, most: number): string {
  const line = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
  // A cut may leave half a character, which is a control character in its own right.
  return line.slice(0, most).replace(/\p{Cs}$/u, "");
}
