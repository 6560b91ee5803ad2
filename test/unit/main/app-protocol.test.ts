import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerFromApp } from "../../../main/app-protocol.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-app-"));
  await mkdir(join(folder, "renderer/assets"), { recursive: true });
  await mkdir(join(folder, "specimens/photos"), { recursive: true });
  await mkdir(join(folder, "main"));
  await writeFile(
    join(folder, "renderer/index.html"),
    '<meta name="style-nonce" content="__STYLE_NONCE__" />',
  );
  await writeFile(join(folder, "renderer/assets/index-a_B1.js"), "1");
  await mkdir(join(folder, "renderer/workers"));
  await writeFile(join(folder, "renderer/workers/vision-c3.js"), "1");
  await writeFile(join(folder, "renderer/.hidden.js"), "1");
  await writeFile(join(folder, "renderer/notes.txt"), "1");
  await writeFile(join(folder, "specimens/photos/card.jpg"), "jpeg");
  await writeFile(join(folder, "main/index.js"), "secret");
  await writeFile(join(folder, "package.json"), "secret");
});
afterAll(() => rm(folder, { recursive: true }));

function ask(path: string, { training = true, method = "GET" } = {}): Promise<Response> {
  const specimens = training && { specimens: join(folder, "specimens") };
  const request = new Request(path.includes("://") ? path : `app://branchscan${path}`, { method });
  return answerFromApp(request, { "": join(folder, "renderer"), ...specimens });
}

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html?x=1#y", "text/html; charset=utf-8"],
  ["/assets/index-a_B1.js", "text/javascript; charset=utf-8"],
  ["/specimens/photos/card.jpg", "image/jpeg"],
])("%s is shown as %s, and as nothing else", async (path, mediaType) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe(mediaType);
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test.each([
  ["/workers/vision-c3.js", "script-src 'self' 'wasm-unsafe-eval';"],
  ["/assets/index-a_B1.js", "script-src 'self';"],
  ["/", "script-src 'self';"],
  ["/index.html?/workers/", "script-src 'self';"],
])("of %s the scripts may do no more than: %s", async (path, policy) => {
  const answer = await ask(path);
  expect(answer.headers.get("Content-Security-Policy")).toContain(policy);
});

test("a page gets a nonce of its own, in its header and in its text", async () => {
  const [one, two] = await Promise.all([ask("/"), ask("/")]);
  const nonce = /content="([^"]+)"/.exec(await one.text())?.[1] ?? "";
  expect(nonce).toMatch(/^[\w+/]{24}$/);
  expect(one.headers.get("Content-Security-Policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(await two.text()).not.toContain(nonce);
});

test.each([
  "/..%2fmain%2findex.js",
  "/%2e%2e%2fmain/index.js",
  "/..%5cmain%5cindex.js",
  "/..%252fmain%252findex.js",
  "/specimens/..%2fmain%2findex.js",
  "/specimens/..%2f..%2fpackage.json",
  "/.hidden.js",
  "/%00",
  "/%ff",
  "/C:/Windows/win.ini",
  "app://elsewhere/index.html",
  "app://branchscan:81/index.html",
])("%s is refused", async (path) => {
  const answer = await ask(path);
  expect([answer.status, await answer.text()]).toEqual([403, ""]);
});

test("an address that the URL itself straightens stays within the window's folder", async () => {
  expect((await ask("/../main/index.js")).status).toBe(404);
  expect((await ask("/%2e%2e/%2e%2e/package.json")).status).toBe(404);
});

test.each(["/notes.txt", "/nothing.js", "/assets", "/assets/"])("%s is not there", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test("specimens are there in training mode only", async () => {
  expect((await ask("/specimens/photos/card.jpg", { training: false })).status).toBe(403);
});

test("nothing can be sent to it", async () => {
  expect((await ask("/index.html", { method: "POST" })).status).toBe(405);
});
