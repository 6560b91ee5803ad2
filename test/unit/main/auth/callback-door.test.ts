import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { openCallbackDoor } from "../../../../main/auth/callback-door.ts";

async function door() {
  const opened = await openCallbackDoor();
  onTestFinished(() => opened.close("failed"));
  const never = new AbortController();
  let arrived: URL | null = null;
  const answer = opened.answer(never.signal);
  void answer.then((url) => (arrived = url)).catch(() => {});
  const address = new URL(opened.redirectUri);
  return { ...opened, never, answer, arrived: () => arrived, address };
}

interface Knock {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
}

function knock(address: URL, { method = "GET", path = "/callback?code=1", headers = {} }: Knock) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const { hostname: host, port } = address;
      const asking = request({ host, port, method, path, headers }, async (response) => {
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, body: await text(response) });
      });
      asking.on("error", reject).end();
    },
  );
}

describe("the door that the browser comes back to", () => {
  test("is on 127.0.0.1 and on another port each time", async () => {
    const [one, other] = [await door(), await door()];
    expect(one.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(other.redirectUri).not.toBe(one.redirectUri);
  });

  test.each<{ what: string; knocking: Knock; status?: number }>([
    { what: "another path", knocking: { path: "/" } },
    { what: "a path below", knocking: { path: "/callback/more?code=1" } },
    { what: "a path that begins alike", knocking: { path: "/callbacks?code=1" } },
    { what: "a whole address", knocking: { path: "http://elsewhere.example/callback?code=1" } },
    { what: "a way up", knocking: { path: "/x/../callback?code=1" } },
    { what: "the icon", knocking: { path: "/favicon.ico" } },
    { what: "POST", knocking: { method: "POST" } },
    { what: "HEAD", knocking: { method: "HEAD" } },
    { what: "OPTIONS", knocking: { method: "OPTIONS" } },
    { what: "another host", knocking: { headers: { host: "elsewhere.example" } } },
    { what: "localhost by name", knocking: { headers: { host: "localhost" } } },
    { what: "a page's picture", knocking: { headers: { "sec-fetch-dest": "image" } } },
    { what: "a page's fetch", knocking: { headers: { "sec-fetch-dest": "empty" } } },
    { what: "a frame", knocking: { headers: { "sec-fetch-dest": "iframe" } } },
    { what: "a long address", knocking: { path: `/callback?code=${"x".repeat(9000)}` } },
    {
      what: "a huge address",
      knocking: { path: `/callback?code=${"x".repeat(90_000)}` },
      status: 431,
    },
  ])("stays shut to $what, and opens to the browser after", async ({ knocking, status = 404 }) => {
    const { address, arrived, answer, close } = await door();
    const found = await knock(address, knocking).catch(() => ({ status: 431, body: "" }));
    expect(found.status).toBe(status);
    expect(found.body).toBe("");
    expect(arrived()).toBeNull();
    const browser = knock(address, { headers: { "sec-fetch-dest": "document" } });
    expect((await answer).href).toBe(`${address.href}?code=1`);
    await close("done");
    expect((await browser).status).toBe(200);
  });

  test("stays shut to what is no HTTP", async () => {
    const { address, arrived, answer } = await door();
    const socket = connect(Number(address.port), address.hostname);
    socket.on("error", () => {}).resume();
    socket.end("\u0000\u0001 not http at all\r\n\r\n");
    await new Promise((resolve) => socket.on("close", resolve));
    expect(arrived()).toBeNull();
    void knock(address, {}).catch(() => {});
    await answer;
  });

  test("opens once, and then nobody is there", async () => {
    const { address, answer, close } = await door();
    const browser = knock(address, { path: "/callback?code=the-secret-code&state=the-state" });
    await answer;
    expect((await knock(address, {})).status).toBe(404);
    await close("done");
    const { headers, body } = await browser;
    expect(body).toContain("You are signed in");
    expect(body).not.toMatch(/the-secret-code|the-state|<script|https?:|url\(/);
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
    await expect(knock(address, {})).rejects.toThrow();
  });

  test("says in the browser that it did not work, without why", async () => {
    const { address, answer, close } = await door();
    const browser = knock(address, { path: "/callback?error=access_denied" });
    await answer;
    await close("failed");
    const { body } = await browser;
    expect(body).toContain("did not work");
    expect(body).not.toContain("access_denied");
  });

  test("is given up with the signal's reason", async () => {
    const { never, answer, close, address } = await door();
    never.abort(new Error("Given up."));
    await expect(answer).rejects.toThrow("Given up.");
    await close("failed");
    await expect(knock(address, {})).rejects.toThrow();
  });

  test("closes while a browser that has hung up is still to be told", async () => {
    const { address, answer, close } = await door();
    const socket = connect(Number(address.port), address.hostname);
    socket.write(`GET /callback?code=1 HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`);
    await answer;
    socket.destroy();
    await close("done");
    await expect(knock(address, {})).rejects.toThrow();
  });
});
