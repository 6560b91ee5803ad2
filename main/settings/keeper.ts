/** Keeps one text where no ordinary user can read or forge it: sealed, or in memory only where nothing seals. */
export interface Keeper {
  /** `null` when there is none. */
  read: () => Promise<string | null>;
  keep: (text: string) => Promise<unknown>;
  drop: () => Promise<unknown>;
}
