/** What an answer is for, where that changes its policy. */
export interface AnswerUse {
  /** The nonce for the one style element that the component library writes into a page. */
  readonly styleNonce?: string;
  /** A worker's script: workers alone may run WebAssembly, which decodes files there. */
  readonly isWorker?: boolean;
}

/** The headers of every answer from `app:`. Scripts come from our own files only, and nothing else from elsewhere. */
export function headersFor(mediaType: string, use: AnswerUse = {}): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Security-Policy": contentSecurityPolicy(use),
    "Permissions-Policy": permissionsPolicy,
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    // The files change with the app only, and a stale page beside new scripts would not start.
    "Cache-Control": "no-store",
  };
}

function contentSecurityPolicy({ styleNonce, isWorker = false }: AnswerUse): string {
  const styles = styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    isWorker ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

const permissionsPolicy = [
  "camera=(self)",
  "microphone=()",
  "geolocation=()",
  "display-capture=()",
  "fullscreen=()",
  "usb=()",
  "serial=()",
  "hid=()",
  "midi=()",
  "payment=()",
].join(", ");
