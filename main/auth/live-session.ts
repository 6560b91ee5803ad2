import type { OperatorSession, SessionKeeper } from "./operator-session.ts";

/** The session as it stands now, ahead of what is sealed. */
export interface LiveSession {
  /** `null` when nobody is signed in, or when signing out is under way. */
  get(): Promise<OperatorSession | null>;
  /** Somebody has signed in; resolves once that is sealed, with the session whose place it took, of whichever setup. */
  begin(session: OperatorSession): Promise<OperatorSession | null>;
  /**
   * What has become of this session; gives whether it was still there. When another one, or none, has taken its place,
   * that one stays, and nothing of this one stays sealed.
   */
  replace(before: OperatorSession, next: OperatorSession | null): Promise<boolean>;
  /** Forgets it at once, in the vault too; gives the last of it when this has come to its end. */
  end(underWay: Promise<void>): Promise<OperatorSession | null>;
}

/** The session of a keeper, read once, and not before the one who had it is done with it. */
export function liveSession(keeper: SessionKeeper, after: Promise<unknown>): LiveSession {
  let session: OperatorSession | null = null;
  let loading: Promise<void> | null = null;
  let isEnding = false;

  async function load(): Promise<void> {
    await after;
    const found = await keeper.load();
    session ??= found;
  }
  const loaded = () => (loading ??= load());

  return {
    async get() {
      await loaded();
      return isEnding ? null : session;
    },
    async begin(next) {
      await loaded();
      const known = session;
      session = next;
      const before = known ?? (await keeper.sealed());
      await keeper.save(next);
      return before;
    },
    async replace(before, next) {
      const isPresent = session === before;
      if (isPresent) session = next;
      // Signing out may have passed by while it was being sealed: it goes by what it is. While that is under way, a
      // renewal must not bring it back either; its refresh token is revoked.
      if (!isPresent || (next && isEnding)) await keeper.forget(before);
      else await (next ? keeper.save(next) : keeper.forget());
      return isPresent;
    },
    async end(underWay) {
      isEnding = true;
      try {
        await loaded();
        await keeper.forget();
        await underWay;
        return session;
      } finally {
        session = null;
        isEnding = false;
      }
    },
  };
}
