import { refuse, type Refusal } from "./refusal.ts";

/** One part of a multipart/form-data body. */
export interface Part {
  name: string;
  fileName: string | null;
  contentType: string | null;
  content: Buffer;
}

const crlf = "\r\n";
const headEnd = Buffer.from("\r\n\r\n");

/**
 * The parts of a multipart/form-data body (RFC 7578), read more strictly than any server needs to: no
 * preamble, no epilogue, no line folding, no header that a part does not need.
 */
export function parseMultipart(
  body: Buffer,
  boundary: string,
): { kind: "parts"; parts: Part[] } | Refusal {
  const opening = Buffer.from(`--${boundary}${crlf}`, "latin1");
  const delimiter = Buffer.from(`${crlf}--${boundary}`, "latin1");
  if (!body.subarray(0, opening.length).equals(opening))
    return refuse(400, "The body does not begin with the boundary.");
  const parts: Part[] = [];
  let at = opening.length;
  for (;;) {
    const end = body.indexOf(delimiter, at - crlf.length);
    if (end < at) return refuse(400, "A part is not closed by the boundary.");
    const part = parsePart(body.subarray(at, end));
    if ("kind" in part) return part;
    parts.push(part);
    at = end + delimiter.length + 2;
    const after = body.toString("latin1", at - 2, at);
    if (after === "--") break;
    if (after !== crlf) return refuse(400, "A boundary is followed by something else.");
  }
  if (body.toString("latin1", at) !== crlf)
    return refuse(400, "The closing boundary is not the end of the body.");
  return { kind: "parts", parts };
}

function parsePart(bytes: Buffer): Part | Refusal {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return refuse(400, "A part has no head.");
  const head = bytes.toString("latin1", 0, end);
  const fields = /^Content-Disposition: ([^\r\n]*)(?:\r\nContent-Type: ([^\r\n]*))?$/i.exec(head);
  if (!fields)
    return refuse(400, "A part's head is not Content-Disposition and then Content-Type.");
  const disposition = /^form-data; name="([^"]*)"(?:; filename="([^"]*)")?$/.exec(fields[1] ?? "");
  if (!disposition) return refuse(400, "A part's Content-Disposition is malformed.");
  return {
    name: disposition[1] ?? "",
    fileName: disposition[2] ?? null,
    contentType: fields[2] ?? null,
    content: bytes.subarray(end + headEnd.length),
  };
}
