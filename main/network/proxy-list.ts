/** A proxy: reached in plain HTTP, or over TLS. */
export interface Proxy {
  isSecure: boolean;
  /** A name or an address, an IPv6 one without brackets. */
  host: string;
  port: number;
}

/** One way to a server. */
export type Way =
  | { kind: "direct" }
  | { kind: "proxy"; proxy: Proxy }
  | { kind: "unsupported"; scheme: string };

const longestList = 10_000;
const mostWays = 20;

/**
 * The ways that Chromium's answer names, in its order, e.g. `PROXY a:3128; HTTPS b:443; DIRECT` (the format of
 * PAC files); an entry that makes no sense is `unsupported`, an empty or endless answer has no ways.
 */
export function parseProxyList(text: string): Way[] {
  if (text.length > longestList) return [];
  const entries = text.split(";").map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== "")
    .slice(0, mostWays)
    .map(parseEntry);
}

/** The proxy of an address such as `http://proxy.bank.example:8080`; `null` where it is none. */
export function proxyAt(address: string): Proxy | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, pathname, search, hash } = new URL(address);
  const isPlain = `${username}${search}${hash}` === "" && pathname === "/";
  if (!isPlain || (protocol !== "http:" && protocol !== "https:") || hostname === "") return null;
  const isSecure = protocol === "https:";
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return { isSecure, host, port: Number(port) || (isSecure ? 443 : 80) };
}

/** A proxy as people write it. */
export function nameOf({ isSecure, host, port }: Proxy): string {
  return `${isSecure ? "https" : "http"}://${authority(host, port)}`;
}

/** The names of all proxies on the ways to these origins; none on a way that the system does not name in time. */
export async function proxiesTo(
  origins: readonly string[],
  askSystem: (origin: string) => Promise<string>,
): Promise<string[]> {
  const lists = await Promise.allSettled(origins.map(askSystem));
  const ways = lists.flatMap((list) =>
    list.status === "fulfilled" ? parseProxyList(list.value) : [],
  );
  return [...new Set(ways.flatMap((way) => (way.kind === "proxy" ? [nameOf(way.proxy)] : [])))];
}

/** `host:port` (RFC 9112 §3.2.3), an IPv6 address in brackets. */
export function authority(host: string, port: number): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

function parseEntry(entry: string): Way {
  const [, scheme = "", place = ""] = /^([A-Za-z0-9]{1,12})(?:\s+(\S+))?$/.exec(entry) ?? [];
  const kind = scheme.toUpperCase();
  if (kind === "DIRECT" && place === "") return { kind: "direct" };
  if (kind === "PROXY" || kind === "HTTP" || kind === "HTTPS") {
    const proxy = proxyAt(`${kind === "HTTPS" ? "https" : "http"}://${place}`);
    if (proxy) return { kind: "proxy", proxy };
  }
  return { kind: "unsupported", scheme: kind || "unknown" };
}
