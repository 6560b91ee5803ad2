const longestMs = 24 * 60 * 60 * 1000;

/**
 * Epoch milliseconds before which not to try again, from a `Retry-After` header in seconds or as one of
 * HTTP's three date forms (RFC 9110 §10.2.3 and §5.6.7); `undefined` when there is none that can be read.
 * At most a day ahead: what says more is a mistake that nobody at a counter could see or undo.
 */
export function retryAfter(header: string | string[] | undefined, now: number): number | undefined {
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? "";
  const time = /^\d+$/.test(text) ? now + Number(text) * 1000 : httpDate(text);
  return Number.isNaN(time) ? undefined : Math.min(Math.max(time, now), now + longestMs);
}

function httpDate(text: string): number {
  if (/^[A-Z][a-z]{2,8}, \d{2}[- ][A-Z][a-z]{2}[- ]\d{2,4} [\d:]{8} GMT$/.test(text))
    return Date.parse(text);
  // asctime has no zone, and would be read as local time.
  if (/^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}$/.test(text))
    return Date.parse(`${text} GMT`);
  return Number.NaN;
}
