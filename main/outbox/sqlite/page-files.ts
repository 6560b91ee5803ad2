import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Side } from "../../../preload/contract/page.ts";
import type { OutgoingPage } from "../../artemis/outgoing.ts";
import { openPage, sealPage } from "../../sealed/sealed-page.ts";
import type { Job, PageContents } from "../job.ts";

/** The sealed pages of the jobs: one file for each, in one folder. */
export interface PageFiles {
  /** Seals the pages of a job; they are on the disk when it resolves. When it fails none of them is. */
  write(job: Names, key: Buffer, content: PageContents): Promise<void>;
  /** The job's page of this side, to be read from its file. */
  page(job: Job, side: Side, key: Buffer): OutgoingPage | null;
  /** Removes the files that the job has now. */
  remove(job: Names): Promise<void>;
  /** The names of all files that are there. */
  names(): Promise<string[]>;
  removeFile(name: string): Promise<void>;
  /** Sets all files aside in a folder of this name. */
  setAside(name: string, folder: string): Promise<void>;
}

/** What the names of a job's files are made of. */
interface Names {
  id: string;
  pages: readonly PageNames[];
}
type PageNames = Pick<Job["pages"][number], "side"> & {
  madeSmaller?: { times: number } | undefined;
};

/**
 * The name of a job's file; an id that is no plain word is none of ours. Pages that were made smaller have other names
 * than those before them, so that both can lie here until the row says which are the job's.
 */
export function fileName(jobId: string, page: PageNames): string {
  if (!/^[\w-]{1,64}$/.test(jobId)) throw new Error("This is not the id of a job.");
  return `${jobId}.${partName(page)}`;
}

/** The id of the job that a file is of, or `null` when it is no page. */
export function jobIdIn(name: string): string | null {
  return /^([\w-]{1,64})\.(?:front|back)(?:\.\d{1,9})?$/.exec(name)?.[1] ?? null;
}

function partName({ side, madeSmaller }: PageNames): string {
  return madeSmaller ? `${side}.${madeSmaller.times}` : side;
}

/** The page files in this folder, which is made when it is missing. */
export async function openPageFiles(folder: string): Promise<PageFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = (jobId: string, page: PageNames) => join(folder, fileName(jobId, page));

  async function remove({ id, pages }: Names): Promise<void> {
    await Promise.all(pages.map((page) => rm(path(id, page), { force: true })));
  }

  return {
    remove,
    async write({ id: jobId, pages }, key, content) {
      const sides = Side.options.filter((side) => content[side]);
      const names = sides.map((side) => pages.find((page) => page.side === side) ?? { side });
      const written = await Promise.allSettled(
        names.map(async (named) => {
          const page = content[named.side];
          if (!page) return;
          const identity = { jobId, side: partName(named), size: page.size };
          await sealPage(path(jobId, named), key, identity, page.open());
        }),
      );
      const failed = written.find((result) => result.status === "rejected");
      if (!failed) return;
      await remove({ id: jobId, pages: names });
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
        open: () => openPage(path(id, facts), key, { jobId: id, side: partName(facts), size }),
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
