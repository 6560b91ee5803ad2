/** The elements of a licence's barcode by their three-letter names, as written, blanks around them dropped. */
export interface LicenceElements {
  /** What the elements are about: a driving licence, or an identity card of the same authority. */
  readonly kind: "DL" | "ID";
  /** The version of the standard, 1 … 12. */
  readonly version: number;
  readonly values: ReadonlyMap<string, string>;
}

// The versions of the AAMVA DL/ID Card Design Standard that there are, 2000 to 2025; what comes later may mean else.
const latestVersion = 12;

// Compliance indicator, separators, file type, issuer, version, from version 2 on its issuer's own version, entries.
const header = /^@\p{Cc}{0,4}(?:ANSI |AAMVA)\d{6}(?<version>\d\d)/u;
const entry = /^(?:DL|ID|EN|Z[A-Z])\d{8}/;
const entryLength = 10;

/**
 * The elements in the text of a licence's PDF417 (AAMVA DL/ID Card Design Standard, annex D). `null` for anything
 * else, and for a text that breaks off. Where the entries say the subfile stands is not relied on, since many issuers
 * count it wrongly: it begins where the entries end. An element that stands there twice with different values is left out.
 */
export function licenceElements(text: string): LicenceElements | null {
  const head = header.exec(text);
  const version = Number(head?.groups?.["version"]);
  if (!head || version < 1 || version > latestVersion) return null;
  const counts = text.slice(head[0].length, head[0].length + (version === 1 ? 2 : 4));
  if (!/^\d+$/.test(counts)) return null;
  const entries = Number(counts.slice(-2));
  let at = head[0].length + counts.length;
  for (let left = entries; left > 0; left--) {
    if (!entry.test(text.slice(at, at + entryLength))) return null;
    at += entryLength;
  }
  const subfile = wholeSubfile(text.slice(at));
  if (entries < 1 || !subfile) return null;
  return { kind: subfile.kind, version, values: valuesIn(subfile.elements) };
}

/** The first subfile about the holder, which its carriage return ends. */
function wholeSubfile(text: string): { kind: "DL" | "ID"; elements: string } | null {
  for (const part of text.split("\r").slice(0, -1)) {
    const subfile = part.replace(/^\n/, "");
    const kind = subfile.slice(0, 2);
    if (kind === "DL" || kind === "ID") return { kind, elements: subfile.slice(2) };
  }
  return null;
}

function valuesIn(elements: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const element of elements.split("\n")) {
    const [, name, value = ""] = /^([A-Z]{3})(.*)$/.exec(element) ?? [];
    if (!name) continue;
    const said = value.trim();
    if (values.has(name) && values.get(name) !== said) doubtful.add(name);
    values.set(name, said);
  }
  for (const name of doubtful) values.delete(name);
  return values;
}
