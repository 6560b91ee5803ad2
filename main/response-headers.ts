/**
 * The headers of every answer from `app:`. A page gets a nonce for the one style element that the component
 * library writes; scripts come from our own files only, and nothing may be loaded from anywhere else.
 */
export function headersFor(mediaType: string, styleNonce?: string): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Security-Policy": contentSecurityPolicy(styleNonce),
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

function contentSecurityPolicy(styleNonce: string | undefined): string {
  const styles = styleNonce === undefined ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
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
