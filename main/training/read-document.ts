import type { DocumentDetails } from "../../preload/contract/details.ts";
import { parseMultipart, type Part } from "./parse-multipart.ts";
import { readDetails, type TenantLists } from "./read-details.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** A page as it came in. */
export interface ReceivedPage {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** A document as it came in, every byte of it checked. */
export interface ReceivedDocument {
  kind: "document";
  details: DocumentDetails;
  front: ReceivedPage;
  back: ReceivedPage | null;
}

const pageKinds = [
  { mediaType: "image/jpeg", ending: /\.jpe?g$/, magic: Buffer.from([0xff, 0xd8, 0xff]) },
  {
    mediaType: "image/png",
    ending: /\.png$/,
    magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
];

/** The document in a request body: exactly the parts `document`, `front` and perhaps `back`, in any order. */
export function readDocument(
  body: Buffer,
  boundary: string,
  lists: TenantLists,
): ReceivedDocument | Refusal {
  const parsed = parseMultipart(body, boundary);
  if (parsed.kind === "refused") return parsed;
  const parts = new Map(parsed.parts.map((part) => [part.name, part]));
  if (parts.size !== parsed.parts.length) return refuse(400, "A part comes twice.");
  const stranger = parsed.parts.find(({ name }) => !["document", "front", "back"].includes(name));
  if (stranger) return refuse(400, "There is a part other than document, front and back.");
  const document = parts.get("document");
  if (!document) return refuse(400, "Required part 'document' is not present.");
  const details = readDetails(document, lists);
  if (details.kind === "refused") return details;
  const front = readPage("front", parts.get("front"));
  if (front === null) return refuse(400, "Required part 'front' is not present.");
  if ("kind" in front) return front;
  const back = readPage("back", parts.get("back"));
  if (back !== null && "kind" in back) return back;
  return { kind: "document", details: details.details, front, back };
}

function readPage(side: string, part: Part | undefined): ReceivedPage | Refusal | null {
  if (!part) return null;
  const kind = pageKinds.find(({ mediaType }) => mediaType === part.contentType);
  if (!kind) return refuse(415, `The part ${side} must be image/jpeg or image/png.`);
  const fileName = part.fileName ?? "";
  if (!/^[\w.-]+$/.test(fileName) || !kind.ending.test(fileName))
    return refuse(400, `The part ${side} must have an ASCII filename that ends as its type does.`);
  if (!part.content.subarray(0, kind.magic.length).equals(kind.magic))
    return refuse(400, `The part ${side} is not what its Content-Type says.`);
  return { fileName, mediaType: kind.mediaType, bytes: part.content };
}
