/** The nonce that main put into this document: the CSP lets only styles with it pass. */
export function styleNonce(document: Document): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
}
