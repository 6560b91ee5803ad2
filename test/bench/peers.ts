import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { documentPart } from "../../main/artemis/document-part.ts";
import { details } from "../servers/outgoing.ts";

const run = promisify(execFile);

interface ByCurl {
  baseAddress: string;
  /** Of both pages. */
  file: string;
  /** In PEM. */
  authorityFile: string;
}

/** Milliseconds that `curl -F` takes for two pages, by its own clock, so that starting its process does not count. */
export async function putByCurl({ baseAddress, file, authorityFile }: ByCurl): Promise<number> {
  const form = [
    `document=${documentPart(details, "date-time")};type=application/json`,
    `front=@${file};type=image/jpeg`,
    `back=@${file};type=image/jpeg`,
  ].flatMap((field) => ["-F", field]);
  const quiet = ["-s", "-S", "-o", "/dev/null", "-w", "%{time_total}"];
  const put = ["--cacert", authorityFile, "-X", "PUT", `${baseAddress}/`];
  const { stdout } = await run("curl", [...quiet, ...form, ...put]);
  return Number(stdout) * 1000;
}

/** The median. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How long this takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The medians (and the least) of two, and their ratio, on a line. */
export function besideLine(
  name: string,
  ours: readonly number[],
  peers: readonly number[],
  digits = 0,
): string {
  const shown = (values: readonly number[]) =>
    `${middle(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}) ms`.padStart(18);
  const ratio = (middle(ours) / middle(peers)).toFixed(2).padStart(7);
  const least = (Math.min(...ours) / Math.min(...peers)).toFixed(2);
  return `${name.padEnd(22)} ${shown(ours)} ${shown(peers)} ${ratio} (${least})`;
}
