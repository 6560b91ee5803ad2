import { chromium, type Browser, type Page } from "@playwright/test";
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
    const browser = await chromium.connectOverCDP(await debuggingAddress(station.stderr));
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

/** Chromium writes where its DevTools listen; ends with an error when the station ends before. */
async function debuggingAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  for await (const data of stderr) {
    said += String(data);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address) {
      stderr.resume();
      return address;
    }
  }
  throw new Error(`The station ended before it opened a window:\n${said}`);
}

async function stationPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error("The station has no window");
  return context.pages()[0] ?? context.waitForEvent("page");
}
