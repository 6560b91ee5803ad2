/** A piece of a page that is safe to be put into another; only `html` makes one. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/** Writes HTML: every text that is put in is escaped, so that no name or answer can become markup. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = pieces.map((piece, index) => piece + partOf(parts[index] ?? ""));
  return { html: written.join("") };
}

function partOf(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map((piece) => piece.html).join("");
}

const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/[&<>"']/g, (character) => names[character] ?? "");
}
