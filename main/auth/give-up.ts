import type { Conversation } from "./conversation.ts";
import type { OperatorSession } from "./operator-session.ts";

/** Has the provider forget a session that nobody here uses any more, its access token included; it may not be reached. */
export async function giveUp(
  conversation: Conversation,
  session: OperatorSession,
  accessToken: string | null,
): Promise<void> {
  const { revoke } = await import("./operator-refresh.ts");
  await revoke(session.provider, conversation, { ...session, accessToken });
}
