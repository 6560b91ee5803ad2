import { describe, expect, it } from "vitest";
import { nameOf, parseProxyList, proxyAt } from "../../../../main/network/proxy-list.ts";

const said = (text: string) =>
  parseProxyList(text).map((way) =>
    way.kind === "proxy" ? nameOf(way.proxy) : way.kind === "direct" ? "direct" : way.scheme,
  );

describe("the system's list of proxies", () => {
  it.for([
    ["DIRECT", ["direct"]],
    ["PROXY a.bank:3128;DIRECT", ["http://a.bank:3128", "direct"]],
    [" HTTPS b.bank:8443 ; proxy 10.0.0.1:80;", ["https://b.bank:8443", "http://10.0.0.1:80"]],
    ["PROXY [::1]:3128", ["http://[::1]:3128"]],
    ["PROXY a.bank", ["http://a.bank:80"]],
    ["HTTPS a.bank", ["https://a.bank:443"]],
    ["SOCKS5 s.bank:1080; SOCKS s.bank:1080", ["SOCKS5", "SOCKS"]],
    ["QUIC q.bank:443", ["QUIC"]],
    ["", []],
    [" ; ;", []],
  ] as const)("%j", ([text, ways]) => expect(said(text)).toEqual(ways));

  it.for([
    "PROXY",
    "PROXY user@a.bank:3128",
    "PROXY a.bank:3128/path",
    "PROXY a.bank:3128?x",
    "PROXY a.bank:99999",
    "PROXY http://a.bank:3128",
    "PROXY a b:3128",
    "DIRECT a.bank:1",
    "<script>",
    "PROXY\u0000a:1",
  ])("takes no part of %j for a proxy or for the direct way", (text) => {
    expect(parseProxyList(text).map(({ kind }) => kind)).toEqual(["unsupported"]);
  });

  it("is bounded", () => {
    expect(parseProxyList("PROXY a:1;".repeat(2000))).toEqual([]);
    expect(parseProxyList("PROXY a:1;".repeat(100))).toHaveLength(20);
  });
});

describe("a proxy's address", () => {
  it.for([
    "",
    "proxy:8080",
    "ftp://proxy:8080",
    "socks5://proxy:1080",
    "http://user:pass@proxy:8080",
    "http://proxy:8080/path",
    "http://proxy:8080?x",
    "javascript:alert(1)",
  ])("%j is none", (address) => expect(proxyAt(address)).toBeNull());

  it("may be a name, an address, and end in a slash", () => {
    expect(proxyAt("http://proxy.bank:8080/")).toEqual({
      isSecure: false,
      host: "proxy.bank",
      port: 8080,
    });
    expect(proxyAt("https://[fd00::1]")).toEqual({ isSecure: true, host: "fd00::1", port: 443 });
  });
});
