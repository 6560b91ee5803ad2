import { ScanLink } from "../preload/contract/station.ts";

/** The longest link that is looked at; two ids and their names need far less. */
const longest = 200;

/**
 * What a link `branchscan://scan?customer=…&document=…` asks for. Links come from anywhere: one that is not
 * exactly of this form, or holds an id that is none, gives `null` and nothing happens.
 */
export function readScanLink(text: string): ScanLink | null {
  if (text.length > longest || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "branchscan:" || url.host !== "scan" || !/^\/?$/.test(url.pathname))
    return null;
  if (url.username !== "" || url.password !== "" || url.hash !== "") return null;
  const customers = url.searchParams.getAll("customer");
  const documents = url.searchParams.getAll("document");
  if (customers.length > 1 || documents.length > 1 || customers.length + documents.length === 0)
    return null;
  const parsed = ScanLink.safeParse({
    ...(customers[0] !== undefined && { customerId: customers[0] }),
    ...(documents[0] !== undefined && { documentId: documents[0] }),
  });
  return parsed.success ? parsed.data : null;
}

/** The scan link among the arguments of a command line, or `null`. */
export function scanLinkAmong(commandLine: readonly string[]): ScanLink | null {
  const link = commandLine.find((argument) => argument.startsWith("branchscan:"));
  return link === undefined ? null : readScanLink(link);
}
