// How long the crop of a 12-megapixel photo takes in real Electron, and whether the window notices.
// Run: npm run specimens && xvfb-run -a node test/bench/crop.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { _electron, type Page } from "@playwright/test";
import { createServer, type Plugin } from "vite";
import { electronPath } from "../../build/electron-path.mjs";
import { defaultSettings } from "../../preload/contract/settings.ts";
import type { Quad } from "../../renderer/vision/geometry.ts";
import { files } from "../specimens/catalogue.ts";
import { allTruths } from "../specimens/truth.ts";

const project = resolve(import.meta.dirname, "../..");
const rounds = 10;
const photo = await readFile(resolve(project, "out/specimens", files.phone));
const truth = allTruths().find(({ file }) => file === files.phone);
const [a, b, c, d] = truth?.quad.map(([x, y]) => ({ x, y })) ?? [];
if (!a || !b || !c || !d) throw new Error("The phone's photo has no known corners.");

const server = await createServer({
  root: project,
  configFile: false,
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { host: "127.0.0.1", port: 0, watch: null, hmr: false },
  plugins: [benchPage(photo)],
});
await server.listen();
const address = `${server.resolvedUrls?.local[0] ?? ""}bench.html`;
const app = await _electron.launch({
  executablePath: electronPath(),
  args: [
    // As root Chromium's sandbox does not start.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    resolve(import.meta.dirname, "blank-window.mjs"),
    address,
  ],
});
try {
  const window = await app.firstWindow();
  await window.waitForURL(address);
  const figures = await measure(window, [a, b, c, d]);
  console.table(figures);
} finally {
  await app.close();
  await server.close();
}

/** Serves an empty page and the photo beside the sources. */
function benchPage(jpeg: Buffer): Plugin {
  return {
    name: "bench-page",
    configureServer({ middlewares }) {
      middlewares.use("/bench.html", (_, response) => {
        response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Crop</title>");
      });
      middlewares.use("/photo.jpg", (_, response) => response.end(jpeg));
    },
  };
}

interface Figures {
  readonly "median ms": number;
  readonly "worst ms": number;
  readonly "window blocked at most, ms": number;
}

/** Runs every step in the window and gives, for each, its times and the window's longest block. */
function measure(window: Page, quad: Quad): Promise<Record<string, Figures>> {
  return window.evaluate(
    async ({ corners, limits, times }) => {
      const source = "/renderer/vision/create-vision.ts";
      // Vite serves it under this address; Node never imports it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { createVision } = (await import(
        source
      )) as typeof import("../../renderer/vision/create-vision.ts");
      const vision = createVision();
      const file = await (await fetch("/photo.jpg")).blob();
      const opened = await vision.open(file);
      if (opened.kind !== "picture") throw new Error(`The photo is refused: ${opened.reason}`);
      const { picture } = opened;

      // A message to oneself comes back at once, unless the window is busy.
      const clock = new MessageChannel();
      let [last, longest] = [performance.now(), 0];
      clock.port1.addEventListener("message", () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        setTimeout(() => clock.port2.postMessage(0), 1);
      });
      clock.port1.start();
      clock.port2.postMessage(0);

      const steps: Record<string, () => Promise<unknown>> = {
        "open (decode)": async () => {
          const again = await vision.open(file);
          if (again.kind === "picture") vision.release(again.picture);
        },
        "find the corners": () => vision.find(picture),
        "preview at 480 px": () => vision.preview(picture, corners, 0, 480),
        "finish: Enter to JPEG": () => vision.finish(picture, corners, 0, limits),
        "finish: the whole picture": () =>
          vision.finish(
            picture,
            [
              { x: 0, y: 0 },
              { x: picture.width, y: 0 },
              { x: picture.width, y: picture.height },
              { x: 0, y: picture.height },
            ],
            0,
            limits,
          ),
      };
      const figures: Record<string, Figures> = {};
      for (const [name, step] of Object.entries(steps)) {
        await step();
        const taken: number[] = [];
        longest = 0;
        for (let round = 0; round < times; round++) {
          const start = performance.now();
          await step();
          taken.push(performance.now() - start);
        }
        const sorted = taken.toSorted((one, other) => one - other);
        figures[name] = {
          "median ms": Math.round(sorted[times >> 1] ?? 0),
          "worst ms": Math.round(sorted.at(-1) ?? 0),
          "window blocked at most, ms": Math.round(longest),
        };
      }
      return figures;
    },
    { corners: quad, limits: defaultSettings.limits, times: rounds },
  );
}
