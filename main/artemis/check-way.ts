import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect as connectTcp, type Socket } from "node:net";
import type { Ways } from "../network/choose-ways.ts";
import { networkFailureIn } from "../network/network-failure.ts";
import type { Network } from "../network/open-network.ts";
import { nameOf, type Proxy } from "../network/proxy-list.ts";
import type { AddressParts } from "./address-parts.ts";
import { attempt, type Finding } from "./connection-step.ts";

/** How far one way led: what was found, and the connection where it led to the server. */
export interface WayWalked {
  found: Finding;
  socket: Socket | null;
  /** Whether the next way, where there is one, may do better. */
  goOn?: boolean;
}

interface Walk {
  server: AddressParts;
  network: Pick<Network, "waysTo" | "openTunnel">;
  signal: AbortSignal;
  source: Ways["source"];
}

const says: Record<Ways["source"], string> = {
  "this-pc": "the server is on this PC itself",
  settings: "as set here",
  system: "as the system says",
};

/**
 * Walks from a name to a connection with the server, by the ways that a document would take and in their order:
 * the name (the proxy's, where there is one), the proxy, the server's port.
 */
export async function checkWay(
  server: AddressParts,
  network: Walk["network"],
  signal: AbortSignal,
): Promise<WayWalked> {
  const chosen = await attempt(signal, () => network.waysTo(server.origin));
  if ("failed" in chosen) return { found: { proxy: chosen.failed }, socket: null };
  const { ways, source } = chosen.result;
  const walk = { server, network, signal, source };
  let latest: WayWalked = { found: {}, socket: null };
  for (const way of ways) {
    latest = way.kind === "direct" ? await goDirect(walk) : await goThrough(walk, way.proxy);
    if (latest.goOn !== true || signal.aborted) return latest;
  }
  return latest;
}

async function goDirect({ server, signal, source }: Walk): Promise<WayWalked> {
  const name = await attempt(signal, () => addressesOf(server.host));
  if ("failed" in name) return { found: { name: name.failed }, socket: null };
  const found: Finding = {
    name: { outcome: "works", detail: name.result },
    proxy: { outcome: "works", detail: `No proxy is needed: ${says[source]}.` },
  };
  const reach = await attempt(signal, () => reachPort(server, signal));
  if ("failed" in reach) return { found: { ...found, reach: reach.failed }, socket: null };
  const detail = `${reach.result.remoteAddress ?? server.host} port ${server.port}`;
  return { found: { ...found, reach: { outcome: "works", detail } }, socket: reach.result };
}

async function goThrough(walk: Walk, proxy: Proxy): Promise<WayWalked> {
  const { server, network, signal, source } = walk;
  const name = await attempt(signal, () => addressesOf(proxy.host));
  const which = `${nameOf(proxy)}, ${says[source]}`;
  if ("failed" in name) {
    const detail = `The proxy ${which}: ${name.failed.detail}`;
    return { found: { name: { outcome: "fails", detail } }, socket: null, goOn: true };
  }
  const found: Finding = {
    name: { outcome: "works", detail: `The proxy ${proxy.host}: ${name.result}` },
  };
  const tunnel = await attempt(signal, () => network.openTunnel(proxy, server, signal));
  if ("failed" in tunnel) {
    const fault = networkFailureIn(tunnel.error)?.fault;
    const { detail } = tunnel.failed;
    if (fault === "server-not-reached")
      return {
        found: { ...found, proxy: { outcome: "works", detail: which }, reach: tunnel.failed },
        socket: null,
      };
    return {
      found: { ...found, proxy: { outcome: "fails", detail: `${detail} (${which})` } },
      socket: null,
      goOn: fault === "proxy-unreachable",
    };
  }
  return {
    found: {
      ...found,
      proxy: { outcome: "works", detail: which },
      reach: { outcome: "works", detail: "Through the proxy." },
    },
    socket: tunnel.result,
  };
}

async function addressesOf(host: string): Promise<string> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address).join(", ");
}

async function reachPort({ host, port }: AddressParts, signal: AbortSignal): Promise<Socket> {
  const socket = connectTcp({ host, port });
  try {
    await once(socket, "connect", { signal });
    // A server may hang up before the next step has begun to listen.
    socket.on("error", () => undefined);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
