import { z } from "zod";
import type { ClientSignIn } from "./client-credentials.ts";
import type { Conversation } from "./conversation.ts";
import type { Handed } from "./granted.ts";

const Granted = z.object({
  access_token: z.string().min(1).max(16_384),
  expires_in: z.number().optional(),
});

/** `POST {base}/api/authentication/token`, JSON, as the vendor has it; rejects where no token comes back. */
export async function askByJson(
  { address, clientId }: ClientSignIn,
  clientSecret: string,
  conversation: Conversation,
): Promise<Handed> {
  const answer = await conversation.ask(address, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ clientId, clientSecret }),
  });
  if (!answer.ok) throw new Error("No token came back.");
  const { access_token: token, expires_in: seconds } = Granted.parse(await answer.json());
  return { token, seconds: seconds ?? null };
}
