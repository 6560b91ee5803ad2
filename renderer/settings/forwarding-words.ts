import type { AuditForwarding } from "../../preload/contract/audit.ts";
import { words } from "../locales/words.ts";
import { fullMoment } from "../outbox/moments.ts";
import { readableCount } from "../outbox/outbox-pages.tsx";

const text = words.settings.audit.forwarding;

/** How forwarding stands: what is so, and what is not as it should be, each a line. */
export interface ForwardingSaid {
  lines: string[];
  trouble: string | null;
}

/** How forwarding stands, in words; `null` where no policy asks for it. */
export function forwardingWords(forwarding: AuditForwarding): ForwardingSaid | null {
  if (forwarding.kind === "none") return null;
  if (forwarding.kind === "training") return { lines: [text.training], trouble: null };
  const { collector, upTo, refused, trouble } = forwarding;
  const lines = [
    text.to(collector),
    upTo === null ? text.nothingYet : text.upTo(fullMoment(Date.parse(upTo))),
  ];
  if (refused > 0) lines.push(text.refused(readableCount(refused)));
  return { lines, trouble: trouble && troubleWords(trouble) };
}

type Trouble = NonNullable<Extract<AuditForwarding, { kind: "named" }>["trouble"]>;

function troubleWords({ why, since, status }: Trouble): string {
  const said = [text.trouble[why](fullMoment(Date.parse(since)))];
  if (status !== null) said.push(text.status(status));
  return [...said, text.goesOn].join(" ");
}
