/** Where the server of an address listens; the host of an IPv6 address is without brackets. */
export interface AddressParts {
  origin: string;
  host: string;
  port: number;
  isSecure: boolean;
}

/** Takes an address apart; throws where it is none. */
export function addressParts(address: string): AddressParts {
  const { origin, hostname, port, protocol } = new URL(address);
  const isSecure = protocol === "https:";
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return { origin, host, port: Number(port) || (isSecure ? 443 : 80), isSecure };
}
