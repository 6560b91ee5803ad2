/** What an answer is allowed beyond the least. */
export interface Allowance {
  /** Lets the one style element that the component library writes into the page. */
  readonly styleNonce?: string;
  /** Lets a worker's script compile WebAssembly of our own files; the window never may. */
  readonly wasm?: boolean;
}

/**
 * The headers of every answer from `app:`. Scripts come from our own files only, and nothing may be loaded from
 * anywhere else. A worker obeys the policy that its own script came with.
 */
export function headersFor(mediaType: string, allowed: Allowance = {}): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Security-Policy": contentSecurityPolicy(allowed),
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

function contentSecurityPolicy({ styleNonce, wasm }: Allowance): string {
  const styles = styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    wasm ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
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
