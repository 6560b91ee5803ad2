import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Mode } from "../preload/contract/station.ts";

const ModeFile = z.object({ mode: Mode });

/**
 * The mode that this start is in: `--training` or `--live` on the command line, else what was chosen in the
 * window last, else training, so that nothing reaches a real server before somebody asks for it.
 */
export function readMode(commandLine: readonly string[], baseFolder: string): Mode {
  if (commandLine.includes("--training")) return "training";
  if (commandLine.includes("--live")) return "live";
  try {
    const text = readFileSync(modeFile(baseFolder), "utf8");
    return ModeFile.parse(JSON.parse(text)).mode;
  } catch {
    return "training";
  }
}

/** Keeps the mode for the next start. */
export function writeMode(baseFolder: string, mode: Mode): void {
  mkdirSync(baseFolder, { recursive: true });
  writeFileSync(modeFile(baseFolder), `${JSON.stringify({ mode })}\n`);
}

/**
 * The command line of a restart that must obey the mode file: without a mode of its own, and without the link
 * that this start was opened by, which has had its answer.
 */
export function restartArguments(commandLine: readonly string[]): string[] {
  return commandLine.filter(
    (argument) =>
      argument !== "--training" && argument !== "--live" && !argument.startsWith("branchscan:"),
  );
}

function modeFile(baseFolder: string): string {
  return join(baseFolder, "mode.json");
}
