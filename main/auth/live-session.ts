import type { OperatorSession, SessionKeeper } from "./operator-session.ts";

/** The session as it stands now, ahead of what is sealed. */
export interface LiveSession {
  /** `null` when nobody is signed in, or when signing out is under way. */
  get(): Promise<OperatorSession | null>;
  /** Somebody has signed in; resolves once that is sealed. */
  begin(session: OperatorSession): Promise<void>;
  /** What has become of this session; of no effect when another one, or none, has taken its place. */
  replace(before: OperatorSession, next: OperatorSession | null): Promise<void>;
  /** Forgets it at once, in the vault too; gives the last of it when this has come to its end. */
  end(underWay: Promise<void>): Promise<OperatorSession | null>;
}

/** The session of a keeper, read once. */
export function liveSession(keeper: SessionKeeper): LiveSession {
  let session: OperatorSession | null = null;
  let loading: Promise<void> | null = null;
  let isEnding = false;

  async function load(): Promise<void> {
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
      session = next;
      await keeper.save(next);
    },
    async replace(before, next) {
      if (session !== before) return;
      session = next;
      // While it ends, a renewal that was under way must not bring it back; its refresh token is revoked.
      if (isEnding) return;
      await (next ? keeper.save(next) : keeper.forget());
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
