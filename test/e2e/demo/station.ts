import { chromium, expect, type Browser, type Page } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cardFilm } from "../fixtures/film.ts";

export interface DemoStation {
  page: Page;
  close(): Promise<void>;
}

/**
 * Starts the station (the built app, or the packaged one) in an empty profile with a card's film as its camera, and
 * drives it over the DevTools protocol, which the packaged app has too. `BRANCHSCAN_APP` names the app,
 * `BRANCHSCAN_ELECTRON` the Electron that runs it unless it is packaged.
 */
export async function startStation(env: NodeJS.ProcessEnv): Promise<DemoStation> {
  const app = env["BRANCHSCAN_APP"] ?? "";
  const electron = env["BRANCHSCAN_ELECTRON"];
  const profile = await mkdtemp(join(tmpdir(), "branchscan-demo-"));
  const station = spawn(
    electron ?? app,
    [...(electron ? [app] : []), "--training", ...switches(profile, env)],
    { stdio: ["ignore", "ignore", "pipe"], env },
  );
  const ended = new Promise<void>((resolve) => station.once("exit", () => resolve()));
  const close = async (browser?: Browser) => {
    await browser?.close();
    station.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const address = await debuggingAddress(station.stderr);
    await windowListed(address);
    const browser = await chromium.connectOverCDP(address);
    const page = await stationPage(browser);
    return { page, close: () => close(browser) };
  } catch (error) {
    await close();
    throw error;
  }
}

function switches(profile: string, env: NodeJS.ProcessEnv): string[] {
  return [
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${cardFilm}`,
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(env["BRANCHSCAN_KEY_STORE"] ? [`--password-store=${env["BRANCHSCAN_KEY_STORE"]}`] : []),
  ];
}

/** Chromium writes where its DevTools listen; rejects when the station ends before. */
function debuggingAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    // Listens to the end: a closed pipe would take the station with it.
    stderr.on("data", (data) => {
      said += String(data);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    stderr.once("end", () => reject(new Error(`The station opened no window:\n${said}`)));
  });
}

/** Waits until the DevTools list the station's window: a client that attaches before may wait forever. */
async function windowListed(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  await expect
    .poll(async () => (await fetch(list)).text(), { timeout: 30_000 })
    .toContain("app://branchscan");
}

async function stationPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error("The station has no window");
  return context.pages()[0] ?? context.waitForEvent("page");
}
