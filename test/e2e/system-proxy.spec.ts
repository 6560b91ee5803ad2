import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { electronPath } from "../../build/electron-path.mjs";
import { ownArguments } from "../../main/errand/start-errand.ts";
import { createSystemProxy, type SystemProxy } from "../../main/errand/system-proxy.ts";
import { listen } from "../servers/listen.ts";

const project = resolve(import.meta.dirname, "../..");
const origin = "https://api.artemis.bank.test";

/** Asks the built station's errand on a PC whose environment says this of proxies. */
function ask(environment: NodeJS.ProcessEnv): SystemProxy {
  const { auto_proxy, http_proxy, https_proxy, no_proxy, ...others } = process.env;
  void [auto_proxy, http_proxy, https_proxy, no_proxy];
  return createSystemProxy({
    execPath: process.env["BRANCHSCAN_ELECTRON"] ?? electronPath(),
    args: ownArguments({
      isPackaged: false,
      appPath: project,
      hasSandbox: process.getuid?.() !== 0,
    }),
    // Were it obeyed, this would keep the errand from starting.
    env: { ...others, NODE_OPTIONS: "--require=/nowhere.cjs", ...environment },
    now: Date.now,
    timeOut: 30_000,
  });
}

async function folders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("branchscan-errand-"));
}

async function scriptServer() {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.setHeader("Content-Type", "application/x-ns-proxy-autoconfig");
    answer.end(`function FindProxyForURL(url, host) {
      if (host === "api.artemis.bank.test") return "PROXY proxy.bank.test:3128; DIRECT";
      return "DIRECT";
    }`);
  });
  return { port: await listen(server), asked, close: () => void server.close() };
}

for (const host of ["localhost", "127.0.0.1"])
  test(`the errand fetches the system's script from ${host} and does what it says`, async () => {
    const script = await scriptServer();
    const system = ask({ auto_proxy: `http://${host}:${script.port}/proxy.pac` });
    try {
      expect(await system.ask(origin)).toBe("PROXY proxy.bank.test:3128;DIRECT");
      expect(await system.ask("https://elsewhere.bank.test:8443")).toBe("DIRECT");
      expect(script.asked).toContain("/proxy.pac");
    } finally {
      system.close();
      script.close();
    }
  });

test("the errand knows the proxies that the system names by hand, and leaves nothing behind", async () => {
  const before = await folders();
  const system = ask({
    https_proxy: "http://proxy.bank.test:8080",
    no_proxy: "inside.bank.test",
  });
  const [first, second] = await Promise.all([system.ask(origin), system.ask(origin)]);
  expect([first, second]).toEqual(["PROXY proxy.bank.test:8080", "PROXY proxy.bank.test:8080"]);
  expect(await system.ask("https://inside.bank.test")).toBe("DIRECT");
  system.close();
  const left = async () => (await folders()).filter((name) => !before.includes(name));
  await expect.poll(left).toEqual([]);
});
