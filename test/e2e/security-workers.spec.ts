import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "./fixtures/test.ts";

const workerScripts = resolve(import.meta.dirname, "../../out/renderer/workers");

// Here the window is made to complain.
test.use({ quiet: false });

test("WebAssembly runs in workers alone, and eval nowhere", async ({ station }) => {
  const script = (await readdir(workerScripts)).find((name) => name.endsWith(".js"));
  const seen = await station.page.evaluate(async (path) => {
    const smallest = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    const inWindow = await WebAssembly.compile(smallest).then(
      () => true,
      () => false,
    );
    const headers = (await fetch(path)).headers;
    return { inWindow, policy: headers.get("content-security-policy") };
  }, `/workers/${script}`);
  expect(seen.inWindow).toBe(false);
  expect(seen.policy).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
  expect(seen.policy).toContain("connect-src 'self'; ");
});
