/** What is found where a text is kept. `shut`: there is one, or may be, that cannot be opened now; it is not none. */
export type Found = { kind: "none" } | { kind: "text"; text: string } | { kind: "shut" };

/** Keeps one text where no ordinary user can read or forge it: sealed, or in memory only where nothing seals. */
export interface Keeper {
  /** Never rejects: whatever stands against it, it is `shut`, and may be another time no more. */
  find: () => Promise<Found>;
  /** Gives where it is kept now. */
  keep: (text: string) => Promise<"key-store" | "memory">;
  drop: () => Promise<void>;
}
