import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The scripts of the two peers, of exactly these versions, unpacked into a folder that git ignores. */
export async function fetchPeers(folder: string): Promise<{ opencv: Buffer; jscanify: Buffer }> {
  await mkdir(folder, { recursive: true });
  return {
    opencv: await fileOf("@techstark/opencv-js@4.12.0-release.1", "dist/opencv.js"),
    jscanify: await fileOf("jscanify@1.4.3", "src/jscanify.js"),
  };

  async function fileOf(what: string, path: string): Promise<Buffer> {
    const { stdout } = await run("npm", ["pack", what, "--silent"], { cwd: folder });
    await run("tar", ["xzf", stdout.trim()], { cwd: folder });
    return readFile(join(folder, "package", path));
  }
}
