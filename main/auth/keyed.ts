/** Gives what belongs to a key, made at its first use; what belonged to the key before is closed. */
export function keyed<Value extends { close(): void }>(): {
  at(key: string, make: () => Value): Value;
  /** What is there now, whatever its key. */
  present(): Value | null;
  close(): void;
} {
  let held: { key: string; value: Value } | null = null;
  return {
    at(key, make) {
      if (held?.key === key) return held.value;
      held?.value.close();
      held = { key, value: make() };
      return held.value;
    },
    present: () => held?.value ?? null,
    close() {
      held?.value.close();
      held = null;
    },
  };
}
