import { spawn } from "node:child_process";

/** How long a program may take to close after Ctrl+C before it is told a second time. */
const closingTimeMs = 5000;

/**
 * Runs a program in the foreground, on our terminal, to its end and gives its exit code. Ctrl+C is left to the
 * program, which the terminal tells too; we outlive it, so that what it stands on can be taken down after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} 130 when Ctrl+C ended it by force, 1 when another signal did
 */
export function runInForeground(command, args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: "inherit" });
    const onInterrupt = () => setTimeout(() => child.kill("SIGTERM"), closingTimeMs).unref();
    const onTerminate = () => child.kill("SIGTERM");
    process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}
