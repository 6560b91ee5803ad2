/** What pdf.js's parser tells of a page that it could not read whole. */
export interface ParserWatch {
  /** Forgets what was told of pages before. */
  readonly forget: () => void;
  /** The first thing that went wrong since; `null` when all was read. */
  readonly fault: () => string | null;
}

/** In pdf.js's messages: a stream that ends in an error (`StreamKind.ERROR`). */
const streamError = 5;

/**
 * Listens to what pdf.js's parser sends. Once a page is being drawn pdf.js keeps it to itself that the page breaks
 * off, and a picture that it cannot decode is left out with a warning: a page with something missing must not be
 * taken for the whole page. (The messages are pdf.js's own; its version is pinned and a test holds them.)
 */
export function watchParser(parser: Pick<Worker, "addEventListener">): ParserWatch {
  let fault: string | null = null;
  parser.addEventListener("message", (event) => {
    fault ??= faultIn("data" in event ? event.data : null);
  });
  return {
    forget: () => {
      fault = null;
    },
    fault: () => fault,
  };
}

/** What a message says has gone wrong; `null` for one that says nothing of the kind. */
export function faultIn(message: unknown): string | null {
  if (typeof message !== "object" || message === null) return null;
  if (Reflect.get(message, "stream") === streamError) {
    const reason: unknown = Reflect.get(message, "reason");
    // Its errors are no longer such when they arrive.
    const said: unknown = reason instanceof Object ? Reflect.get(reason, "message") : null;
    return typeof said === "string" ? said : "broken off";
  }
  const data: unknown = Reflect.get(message, "data");
  const isPicture = Array.isArray(data) && data.at(-2) === "Image";
  return isPicture && data.at(-1) === null ? "a picture is missing" : null;
}
