import type { Difference } from "../../preload/contract/receipt.ts";
import { maskNumber } from "./mask-number.ts";
import type { ArtemisTarget, OutgoingDocument } from "./outgoing.ts";
import type { Echo } from "./read-echo.ts";
import { oneLine, serverValue, shortened } from "./server-text.ts";

// As long as one that is sent may be.
const longestNumber = 64;

/**
 * Where what the server says it stored differs from what was sent; `null` when its answer names none of the
 * fields, so that nothing is confirmed. A field that is missing or null is no difference.
 */
export function compareEcho(
  echo: Echo,
  target: ArtemisTarget,
  document: OutgoingDocument,
  token: string,
): Difference[] | null {
  const { details } = document;
  const secrets = { token, documentNumber: details.number };
  const compare = (field: string, sent: string, stored: string | undefined): Compared => {
    if (stored === undefined) return "not-named";
    return stored.trim() === sent ? "same" : { field, sent, stored: serverValue(stored, secrets) };
  };
  const compared = [
    compare("Customer ID", target.customerId, echo.customerId),
    compare("Document ID", target.documentId, echo.id),
    compare("Document type", details.type, echo.type),
    compareNumber(details.number, echo.number),
    compare("Authenticity", details.authenticity, echo.authenticity),
    compare("Issue date", details.issueDate, echo.issueDate),
    compare("Expiry date", details.expiryDate ?? "None", echo.expiryDate),
    compare(
      "Notify before expiry",
      yesOrNo(details.showExpiryNotification),
      yesOrNo(echo.showExpiryNotification),
    ),
    ...comparePages(document, echo),
  ];
  const named = compared.filter((result) => result !== "not-named");
  return named.length === 0 ? null : named.filter((result) => result !== "same");
}

type Compared = Difference | "same" | "not-named";

function compareNumber(sent: string, stored: string | undefined): Compared {
  const field = "Document number";
  if (stored === undefined) return "not-named";
  if (stored.trim() === sent) return "same";
  const masked = maskNumber(shortened(oneLine(stored), longestNumber));
  const hidden = masked === maskNumber(sent) ? " (differs in the hidden part)" : "";
  return { field, sent: maskNumber(sent), stored: masked + hidden };
}

/**
 * A page that the server denies (`false`, an empty name), or passes over while it names the other one, is
 * not there; a page that it names although none was sent is an older one that it kept.
 */
function comparePages(document: OutgoingDocument, echo: Echo): Compared[] {
  const front = echo.front ?? (echo.frontName ? true : undefined);
  const back = echo.back ?? (echo.backName ? true : undefined);
  const sides = [
    { field: "Front", isSent: true, stored: front, other: back },
    { field: "Back", isSent: document.back !== undefined, stored: back, other: front },
  ];
  return sides.map(({ field, isSent, stored, other }) => {
    if (stored === undefined && other !== true) return "not-named";
    const isStored = stored === true;
    if (isStored === isSent) return "same";
    return {
      field,
      sent: isSent ? "Sent" : "Not sent",
      stored: isStored ? "Stored" : "Not stored",
    };
  });
}

function yesOrNo(flag: boolean): string;
function yesOrNo(flag: boolean | undefined): string | undefined;
function yesOrNo(flag: boolean | undefined): string | undefined {
  if (flag === undefined) return undefined;
  return flag ? "Yes" : "No";
}
