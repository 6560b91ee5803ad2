import { resolve } from "node:path";
import { _electron } from "@playwright/test";
import { createServer, type Plugin } from "vite";
import { electronPath } from "../../../build/electron-path.mjs";
import type { Figures, Task } from "./in-window.ts";

/** A real window whose page has the station's sources and these files, and nothing else. */
export async function openBenchWindow(project: string, served: Readonly<Record<string, Buffer>>) {
  const server = await createServer({
    root: project,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { host: "127.0.0.1", port: 0, watch: null, hmr: false },
    plugins: [benchPage(served)],
  });
  await server.listen();
  const address = `${server.resolvedUrls?.local[0] ?? ""}bench.html`;
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      // As root Chromium's sandbox does not start.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      resolve(import.meta.dirname, "../blank-window.mjs"),
      address,
    ],
  });
  const page = await app.firstWindow();
  await page.waitForURL(address);
  return {
    measure: (task: Task): Promise<Record<string, Figures>> =>
      page.evaluate(async (given) => {
        const source = "/test/bench/crop/in-window.ts";
        // Vite serves it under this address; Node never imports it.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const { measure } = (await import(source)) as typeof import("./in-window.ts");
        return measure(given);
      }, task),
    async close() {
      await app.close();
      await server.close();
    },
  };
}

function benchPage(served: Readonly<Record<string, Buffer>>): Plugin {
  return {
    name: "bench-page",
    configureServer({ middlewares }) {
      middlewares.use("/bench.html", (_, response) => {
        response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Crop</title>");
      });
      for (const [path, bytes] of Object.entries(served))
        middlewares.use(path, (_, response) => {
          if (path.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
          response.end(bytes);
        });
    },
  };
}
