import { Agent, fetch } from "undici";

/** `fetch` over a connection that trusts this authority (PEM) and no other. */
export function trustingFetch(authority: string) {
  const dispatcher = new Agent({ connect: { ca: authority } });
  const trusting = (url: string, init: Parameters<typeof fetch>[1] = {}) =>
    fetch(url, { ...init, dispatcher });
  return Object.assign(trusting, { close: () => dispatcher.destroy() });
}
