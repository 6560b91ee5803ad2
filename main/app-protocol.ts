import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { CustomScheme } from "electron";
import { headersFor } from "./response-headers.ts";

/** Where the window lives; the one address that it can load from. */
export const appOrigin = "app://branchscan";

/** What must be known of `app:` before Electron is ready: it behaves like https, with an origin of its own. */
export const appScheme: CustomScheme = {
  scheme: "app",
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".onnx": "application/octet-stream",
  ".gz": "application/gzip",
  ".mjs": "text/javascript; charset=utf-8",
  // What pdf.js reads at need: fonts, character maps, a colour profile.
  ".ttf": "font/ttf",
  ".pfb": "application/octet-stream",
  ".bcmap": "application/octet-stream",
  ".icc": "application/octet-stream",
};

/** The folders that `app://branchscan` shows, each under its first path segment; `""` is the window itself. */
export interface AppFolders {
  "": string;
  /** Training mode only. */
  specimens?: string;
}

/**
 * Answers a request for `app://branchscan/…` from these folders and nothing else: 403 for an address that
 * tries to climb out or asks another host, 404 for what is not there, 405 for anything but reading.
 */
export async function answerFromApp(request: Request, folders: AppFolders): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return refusal(405);
  const file = locate(request.url, folders);
  if (file === null) return refusal(403);
  const mediaType = mediaTypes[extname(file)];
  if (mediaType === undefined) return refusal(404);
  try {
    const bytes = await readFile(file);
    if (mediaType.startsWith("text/html")) return page(bytes.toString("utf8"), mediaType);
    const wasm = request.url.startsWith(`${appOrigin}/workers/`);
    return new Response(new Uint8Array(bytes), { headers: headersFor(mediaType, { wasm }) });
  } catch {
    return refusal(404);
  }
}

/** The file behind an address, or `null` when the address is not plainly one below a folder of the app. */
function locate(address: string, folders: AppFolders): string | null {
  const url = new URL(address);
  if (url.protocol !== "app:" || url.host !== "branchscan") return null;
  const segments = decode(url.pathname)?.slice(1).split("/");
  if (!segments?.every(isPlain)) return null;
  if (segments[0] === "specimens")
    return folders.specimens === undefined ? null : join(folders.specimens, ...segments.slice(1));
  const path = segments.join("/");
  return join(folders[""], path === "" ? "index.html" : path);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

// One decoding only: what still holds a percent sign, a backslash or a drive is no name of ours.
function isPlain(segment: string): boolean {
  return /^[\w@. -]*$/.test(segment) && !segment.startsWith(".");
}

function page(html: string, mediaType: string): Response {
  const nonce = randomBytes(18).toString("base64");
  return new Response(html.replaceAll("__STYLE_NONCE__", nonce), {
    headers: headersFor(mediaType, { styleNonce: nonce }),
  });
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: headersFor("text/plain") });
}
