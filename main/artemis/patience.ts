import { errors } from "undici";

/**
 * Patience with a server that does not begin to answer, in milliseconds. The dispatcher's time-outs begin anew with
 * each interim answer, so that a server which sends one now and then would keep a document on the wire for ever.
 */
export function patienceOf(milliseconds = 120_000) {
  const losing = new AbortController();
  const lose = () => losing.abort(new errors.HeadersTimeoutError());
  let timer: NodeJS.Timeout | null = setTimeout(lose, milliseconds);
  return {
    /** Aborts once patience is lost, as a time-out. */
    signal: losing.signal,
    /** The body has got further. */
    renew: () => void timer?.refresh(),
    /** The answer has begun, or never will. */
    end(): void {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
