import { createHash } from "node:crypto";

const style = `
:root { color-scheme: light dark; --ground: #f4f4f5; --ink: #27272a; --soft: #63636b; --mark: #71717a; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1c1c1f; --ink: #e4e4e7; --soft: #a1a1aa; --mark: #a1a1aa; }
}
body {
  margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center;
  background: var(--ground); color: var(--ink); text-align: center;
  font: 16px/1.5 system-ui, sans-serif;
}
main { max-width: 26rem; padding: 2rem; }
svg { width: 3rem; height: 3rem; stroke: var(--mark); }
h1 { margin: 1rem 0 .5rem; font-size: 1.25rem; font-weight: 600; }
p { margin: 0; color: var(--soft); }
`;

const marks = {
  done: '<path d="M7 12.5l3.5 3.5L17 9"/>',
  failed: '<path d="M12 7.5v5.5M12 16.4v.1"/>',
};

const words = {
  done: {
    title: "You are signed in",
    text: "You can close this tab and go back to Branchscan.",
  },
  failed: {
    title: "The sign-in did not work",
    text: "Close this tab. Branchscan says what went wrong and lets you try again.",
  },
};

/** The page at the end of a sign-in in the browser; it says nothing of who or why, and loads nothing. */
export function callbackPage(kind: keyof typeof words): string {
  const { title, text } = words[kind];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<svg viewBox="0 0 24 24" fill="none" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="9.5"/>${marks[kind]}</svg>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
}

const styleHash = createHash("sha256").update(style).digest("base64");

/** Headers of whatever the loopback server answers: nothing is loaded, kept, framed or passed on. */
export const callbackHeaders: Record<string, string> = {
  "Cache-Control": "no-store",
  Connection: "close",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "Content-Type": "text/html; charset=utf-8",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
