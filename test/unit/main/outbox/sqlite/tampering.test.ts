import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Damage } from "../../../../../main/sealed/damage.ts";
import { bytesOf, frontBytes, receiptFor } from "../jobs.ts";
import { addJob, outboxFolder } from "./on-disk.ts";

const elsewhere = JSON.stringify({ origin: "https://thief.example", domainId: "1000" });

test.each([
  ["customerId", "4712"],
  ["documentId", "8822"],
  ["type", "NATIONAL_ID"],
  ["acceptedFor", elsewhere],
  ["operator", "Somebody else"],
  ["confirmed", "[]"],
  ["acceptedAt", 1],
  ["state", "held"],
  ["state", "delivered"],
  ["attempts", 7],
  ["nextTryAt", 1],
  ["document", "another one"],
  ["bytes", 1],
  ["seq", 3],
  ["mark", Buffer.alloc(32)],
])(
  "a waiting job whose %s was changed to %o is held, and its neighbour is not",
  async (column, value) => {
    const outbox = await outboxFolder();
    const [job, other] = await outbox.open(async (store) => [
      await addJob(store, { documentId: "1" }),
      await addJob(store, { documentId: "2" }),
    ]);
    outbox.tamper((database) => {
      database.prepare(`UPDATE jobs SET ${column} = ? WHERE id = ?`).run(value, job?.id ?? "");
    });
    await outbox.open(async (store) => {
      expect(store.standing).toMatchObject({ damaged: [job?.id], repaired: null });
      expect(await store.get(job?.id ?? "")).toMatchObject({ state: "held", held: "damaged" });
      expect(await store.get(other?.id ?? "")).toEqual(other);
      expect(await store.load()).toMatchObject({ jobs: 2 });
    });
  },
);

test("a job that was changed while the station runs gives no content for another record", async () => {
  const outbox = await outboxFolder();
  const job = await outbox.open((store) => addJob(store));
  outbox.tamper((database) => database.exec("UPDATE jobs SET customerId = '4712'"));
  await outbox.open(async (store) => {
    // Even when a person asks for it to be tried.
    await store.update(job.id, ["held"], { state: "queued", held: null });
    expect(await store.content(job.id)).toBeNull();
  });
});

test("contents that were exchanged between two jobs open for neither", async () => {
  const outbox = await outboxFolder();
  const jobs = await outbox.open(async (store) => [
    await addJob(store, { documentId: "1" }),
    await addJob(store, { documentId: "2" }),
  ]);
  outbox.tamper((database) =>
    database.exec(
      "UPDATE contents SET seq = CASE seq WHEN 1 THEN -2 ELSE -1 END; UPDATE contents SET seq = -seq",
    ),
  );
  await outbox.open(async (store) =>
    expect(store.standing.damaged).toEqual(jobs.map(({ id }) => id)),
  );
});

test("a receipt that was changed is named, and shown as it is", async () => {
  const outbox = await outboxFolder();
  const job = await outbox.open(async (store) => {
    const added = await addJob(store);
    await store.update(added.id, ["queued"], { state: "delivered", receipt: receiptFor(added) });
    await store.dropContent(added.id);
    return added;
  });
  outbox.tamper((database) =>
    database.exec("UPDATE jobs SET receipt = json_set(receipt, '$.operator', 'Somebody')"),
  );
  await outbox.open(async (store) => {
    expect(store.standing).toMatchObject({ changed: [job.id], damaged: [] });
    expect(await store.get(job.id)).toMatchObject({ state: "delivered" });
  });
});

test("a page that is changed on the disk fails before it gives out a wrong byte", async () => {
  const outbox = await outboxFolder();
  await outbox.open(async (store) => {
    const job = await addJob(store);
    const other = await addJob(store, { documentId: "2" });
    const path = join(outbox.pages, `${job.id}.front`);
    const sealed = await readFile(path);
    sealed.writeUInt8(sealed.readUInt8(70_000) ^ 1, 70_000);
    await writeFile(path, sealed);
    const content = await store.content(job.id);
    await expect(bytesOf(content?.front)).rejects.toBeInstanceOf(Damage);
    const others = await store.content(other.id);
    expect((await bytesOf(others?.front)).equals(frontBytes)).toBe(true);
    // Nor do the pages of another job serve.
    await writeFile(path, await readFile(join(outbox.pages, `${other.id}.front`)));
    await expect(bytesOf(content?.front)).rejects.toBeInstanceOf(Damage);
  });
});

test("with another station key every waiting job is held, and the settled ones stay as they are", async () => {
  const outbox = await outboxFolder();
  const otherKey = randomBytes(32);
  const [waiting, settled] = await outbox.open(async (store) => [
    await addJob(store),
    await addJob(store, { documentId: "2", state: "discarded" }),
  ]);
  await outbox.open((store) => store.dropContent(settled?.id ?? ""));
  await outbox.open(async (store) => {
    expect(store.standing).toMatchObject({ otherKey: true, damaged: [waiting?.id], changed: [] });
    expect(await store.get(settled?.id ?? "")).toMatchObject({ state: "discarded" });
    expect((await readdir(outbox.pages)).length).toBeGreaterThan(0);
  }, otherKey);
  await outbox.open(async (store) => {
    expect(store.standing).toMatchObject({ otherKey: false, damaged: [], changed: [] });
  }, otherKey);
});

test("a document that was taken out of the search index is found again after the next start", async () => {
  const outbox = await outboxFolder();
  await outbox.open((store) => addJob(store, { documentId: "987654" }));
  outbox.tamper((database) =>
    database.exec(`INSERT INTO idGrams (idGrams, rowid, customerId, documentId)
      SELECT 'delete', seq, customerId, documentId FROM jobs`),
  );
  await outbox.open(async (store) => {
    const query = { search: "8765", show: "all", offset: 0, limit: 10 } as const;
    expect((await store.list(query)).total).toBe(1);
    expect(store.standing).toMatchObject({ damaged: [], repaired: null });
  });
});
