import { createHash } from "node:crypto";
import { z } from "zod";
import { oneLine, shortened } from "../artemis/server-text.ts";

/** Who has signed in, as the provider says. */
export interface OperatorIdentity {
  /** Never that of anybody else, whichever providers the station has signed in at; 200 characters at most. */
  id: string;
  /** For people; one line of at most 200 UTF-16 units. */
  name: string;
  /** By what the provider knows them when they sign in again. */
  hint: string | null;
}

const text = z.string().optional().catch(undefined);
const Claims = z.object({
  sub: z.string().min(1).max(255),
  name: text,
  preferred_username: text,
  email: text,
});

/**
 * Who it is, from the claims of an id_token or of userinfo (OpenID Connect Core §5.1) and the issuer that the station
 * has checked; `null` when they name nobody.
 */
export function identityOf(claims: unknown, issuer: string): OperatorIdentity | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { sub: subject, name, preferred_username: username, email } = parsed.data;
  const names = [name, username, email, subject].map((one) => shortened(oneLine(one ?? ""), 100));
  const hint = [username, email].find((one) => one !== undefined && one !== "") ?? null;
  return { id: idOf(issuer, subject), name: names.find((one) => one !== "") ?? "Operator", hint };
}

// As much as the window is told of it.
const longestId = 200;

/** `sub` is unique at its issuer only (OpenID Connect Core §5.7), and no address of an issuer holds a blank. */
function idOf(issuer: string, subject: string): string {
  const id = `${issuer} ${subject}`;
  return id.length <= longestId ? id : `sha256 ${createHash("sha256").update(id).digest("hex")}`;
}
