import { z } from "zod";

const AnyObject = z.record(z.string(), z.unknown());

/**
 * The text of a token answer as RFC 6749 §5.1 has it: `expires_in` a number of seconds, whatever form it came
 * in; left out where it is no positive number, as are the fields that are `null`. What is no JSON object stays
 * as it is.
 */
export function tidyTokenAnswer(text: string): string {
  const fields = readObject(text);
  if (!fields || !("access_token" in fields)) return text;
  const { expires_in: lifetime, ...others } = fields;
  const seconds = lifetimeSeconds(lifetime);
  const tidy = Object.entries(others).filter(([, value]) => value !== null);
  return JSON.stringify({
    ...Object.fromEntries(tidy),
    ...(seconds !== null && { expires_in: seconds }),
  });
}

/** Seconds from a number or a numeric string; `null` for everything else, for 0 and for less. */
function lifetimeSeconds(value: unknown): number | null {
  const isNumeric = typeof value === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(value);
  const seconds = isNumeric ? Number(value) : value;
  return typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return AnyObject.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
