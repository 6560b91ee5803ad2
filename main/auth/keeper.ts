/** Keeps one text where no ordinary user can read or forge it: sealed, or in memory only where nothing seals. */
export interface Keeper {
  /** `null` when there is none. */
  read: () => Promise<string | null>;
  /** Gives where it is kept now. */
  keep: (text: string) => Promise<"key-store" | "memory">;
  drop: () => Promise<void>;
}
