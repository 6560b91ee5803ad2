/** The keys of a shortcut as they are printed on the keyboard; `mod` is Ctrl, on a Mac ⌘. */
export function keyNames(keys: readonly string[], onMac: boolean): string[] {
  return keys.map((key) => {
    if (key === "mod") return onMac ? "⌘" : "Ctrl";
    return key;
  });
}
