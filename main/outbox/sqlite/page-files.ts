import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Side } from "../../../preload/contract/page.ts";
import type { OutgoingPage } from "../../artemis/outgoing.ts";
import { openPage, sealPage } from "../../sealed/sealed-page.ts";
import type { Job, JobContent } from "../job.ts";

/** The sealed pages of the jobs: one file for each, in one folder. */
export interface PageFiles {
  /** Seals the pages of a job; they are on the disk when it resolves. When it fails none of them is. */
  write(jobId: string, key: Buffer, content: JobContent): Promise<void>;
  /** The job's page of this side, to be read from its file. */
  page(job: Job, side: Side, key: Buffer): OutgoingPage | null;
  remove(jobId: string): Promise<void>;
  /** The names of all files that are there. */
  names(): Promise<string[]>;
  removeFile(name: string): Promise<void>;
  /** Sets all files aside in a folder of this name. */
  setAside(name: string, folder: string): Promise<void>;
}

/** The name of a job's file; an id that is no plain word is none of ours. */
export function fileName(jobId: string, side: Side): string {
  if (!/^[\w-]{1,64}$/.test(jobId)) throw new Error("This is not the id of a job.");
  return `${jobId}.${side}`;
}

/** The page files in this folder, which is made when it is missing. */
export async function openPageFiles(folder: string): Promise<PageFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = (jobId: string, side: Side) => join(folder, fileName(jobId, side));

  async function remove(jobId: string): Promise<void> {
    await Promise.all(Side.options.map((side) => rm(path(jobId, side), { force: true })));
  }

  return {
    remove,
    async write(jobId, key, content) {
      const written = await Promise.allSettled(
        Side.options.map(async (side) => {
          const page = content[side];
          if (!page) return;
          await sealPage(path(jobId, side), key, { jobId, side, size: page.size }, page.open());
        }),
      );
      const failed = written.find((result) => result.status === "rejected");
      if (!failed) return;
      await remove(jobId);
      throw failed.reason;
    },
    page({ id, pages }, side, key) {
      const facts = pages.find((page) => page.side === side);
      const mediaType = facts?.mediaType;
      if (!facts || (mediaType !== "image/jpeg" && mediaType !== "image/png")) return null;
      const size = facts.bytes;
      return {
        mediaType,
        size,
        open: () => openPage(path(id, side), key, { jobId: id, side, size }),
      };
    },
    names: () => readdir(folder),
    removeFile: (name) => rm(join(folder, name), { force: true }),
    async setAside(name, aside) {
      await mkdir(aside, { recursive: true, mode: 0o700 });
      await rename(join(folder, name), join(aside, name));
    },
  };
}
