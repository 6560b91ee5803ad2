import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openOutboxStore } from "../../main/open-outbox-store.ts";
import { contentTable } from "../../main/outbox/sqlite/content-table.ts";
import { openDatabase } from "../../main/outbox/sqlite/database.ts";
import { jobTable } from "../../main/outbox/sqlite/job-table.ts";
import { fileName } from "../../main/outbox/sqlite/page-files.ts";
import { chunkCipher, newHeader } from "../../main/sealed/chunk-cipher.ts";
import { marker } from "../../main/sealed/job-key.ts";
import { details } from "../servers/outgoing.ts";
import { waitingJob } from "./waiting-job.ts";

const page = Buffer.alloc(200, "page");

/** Makes an outbox with so many documents that wait, as the store does but without a sync for each. */
export async function fillOutbox(profile: string, stationKey: Buffer, jobs: number): Promise<void> {
  (await openOutboxStore(profile, stationKey)).close();
  const folder = join(profile, "outbox");
  await mkdir(join(folder, "pages"), { recursive: true });
  const database = openDatabase(join(folder, "outbox.db"));
  const table = jobTable(database, marker(stationKey));
  const contents = contentTable(database, stationKey);
  database.exec("BEGIN");
  for (let number = 0; number < jobs; number += 1) {
    const target = { customerId: "4711", documentId: String(70_000_000 + number) };
    const job = waitingJob({ id: randomUUID(), ...target, pageBytes: [page.length] });
    const key = contents.newJobKey();
    contents.insert(table.insert(job), key, details);
    const header = newHeader();
    const identity = { jobId: job.id, side: "front", size: page.length };
    const sealed = chunkCipher(key, identity, header).seal(0, page);
    const file = join(folder, "pages", fileName(job.id, { side: "front" }));
    await writeFile(file, Buffer.concat([header, sealed]));
  }
  database.exec("COMMIT");
  database.close();
}
