import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { z } from "zod";

const Targets = z.array(z.object({ type: z.string(), url: z.string(), title: z.string() }));

/**
 * @typedef {{ page: import("@playwright/test").Page, close: () => Promise<void> }} PackagedStation
 */

/**
 * Starts a packaged station and gives its window to Playwright. A package has Node's inspector switched off, which
 * Playwright's own launcher for Electron needs; so the window is reached by Chromium's debugging port alone.
 * Rejects when the program ends before its window is there.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<PackagedStation>}
 */
export async function openPackagedStation(executable, args, env) {
  const child = spawn(executable, ["--remote-debugging-port=0", ...args], {
    env,
    stdio: ["ignore", "inherit", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await debuggingAddress(child);
  // A window met halfway through its first load is lost on Playwright: wait until it is there.
  await windowIsLoaded(address, child);
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("The packaged station has no window.");
  const close = async () => {
    await browser.close();
    child.kill();
    await ended;
  };
  return { page, close };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const address = /DevTools listening on ws:\/\/([^/]+)/.exec(said)?.[1];
      if (address) resolve(`http://${address}`);
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The packaged station ended at once (code ${code}).\n${said}`)),
    );
  });
}

/**
 * @param {string} address
 * @param {import("node:child_process").ChildProcess} child
 */
async function windowIsLoaded(address, child) {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/json/list`);
    const targets = Targets.parse(await answer.json());
    if (
      targets.some(
        ({ type, url, title }) => type === "page" && url.startsWith("app://") && title !== "",
      )
    )
      return;
    await pause(50);
  }
}
