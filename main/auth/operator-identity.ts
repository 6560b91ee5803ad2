import { z } from "zod";
import { oneLine, shortened } from "../artemis/server-text.ts";

/** Who has signed in, as the provider says. */
export interface OperatorIdentity {
  /** `sub`: never given to anybody else by the same provider. */
  subject: string;
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

/** Who it is, from the claims of an id_token or of userinfo (OpenID Connect Core §5.1); `null` when they name nobody. */
export function identityOf(claims: unknown): OperatorIdentity | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { sub: subject, name, preferred_username: username, email } = parsed.data;
  const names = [name, username, email, subject].map((one) => shortened(oneLine(one ?? ""), 100));
  const hint = [username, email].find((one) => one !== undefined && one !== "") ?? null;
  return { subject, name: names.find((one) => one !== "") ?? "Operator", hint };
}
