import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";

/** What Python's own parser read. */
export interface PythonReport {
  parts: { name: string; fileName: string | null; contentType: string; sha256: string }[];
  defects: string[];
}

/** A Python process that takes one request and reports what its standard library read from it. */
export async function startPythonReceiver() {
  const child = spawn("python3", [join(import.meta.dirname, "receive_form.py")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number((await lines.next()).value);
  return {
    baseAddress: `http://127.0.0.1:${port}`,
    async report(): Promise<PythonReport> {
      return JSON.parse(String((await lines.next()).value));
    },
    close: () => child.kill(),
  };
}
