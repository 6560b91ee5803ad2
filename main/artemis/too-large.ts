import type { OutgoingDocument } from "./outgoing.ts";

/** What an untuned Spring Boot takes: 1 MiB a file, 10 MiB a request. */
const usualPageBytes = 1024 * 1024;
const usualBodyBytes = 10 * 1024 * 1024;

const speaksOfSize =
  /too (?:large|big)|size ?limit|(?:max\w*|permitted|allowed|upload) (?:\w+ )?size|exceed\w* .*\b(?:size|limit|bytes)/i;
const saysNothing = /^(?:500\b[\s:-]*)?(?:internal server error|http 500)?[\s.]*$/i;

/**
 * Whether an answer means "too large": 413, or a 500 whose message speaks of a size limit, or a 500 that gives no cause
 * while a page is above 1 MiB or the body above 10 MiB (Spring hides the message of its size error by
 * default). A 500 that names another cause is an ordinary server error, whatever the size.
 */
export function isTooLarge(
  status: number,
  message: string | undefined,
  { document, bodyLength }: { document: OutgoingDocument; bodyLength: number },
): boolean {
  if (status === 413) return true;
  if (status !== 500) return false;
  if (speaksOfSize.test(message ?? "")) return true;
  const largest = Math.max(document.front.size, document.back?.size ?? 0);
  return (
    saysNothing.test(message ?? "") && (largest > usualPageBytes || bodyLength > usualBodyBytes)
  );
}
