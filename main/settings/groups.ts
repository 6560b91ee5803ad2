type Group = Record<string, unknown>;

/** Some of the settings: each group in part, each list as a whole. */
export type Partly<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** One tree laid over another: groups merge, lists and plain values are replaced, `undefined` lets the other through. */
export function layOver(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isGroup(below) || !isGroup(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, layOver(own(below, key), own(above, key))]),
  );
}

/** The paths of all that is no group, such as `limits.longerSide`. */
export function leafPaths(tree: unknown, above: readonly string[] = []): string[] {
  if (tree === undefined) return [];
  if (!isGroup(tree)) return [above.join(".")];
  return Object.keys(tree).flatMap((key) => leafPaths(own(tree, key), [...above, key]));
}

/** A tree that holds nothing but what stands at this path; empty where nothing does. */
export function partAt(tree: unknown, path: string): Group {
  const [key = "", ...rest] = path.split(".");
  const value = isGroup(tree) ? own(tree, key) : undefined;
  if (value === undefined) return {};
  return { [key]: rest.length === 0 ? value : partAt(value, rest.join(".")) };
}

/** Whether `path` is `above` itself or a part of it. */
export function isAtOrBelow(above: string, path: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}

// What JSON calls `__proto__` is a key like any other, and what is inherited is none.
function own(group: Group, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
