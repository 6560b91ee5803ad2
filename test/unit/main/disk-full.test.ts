import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { auditedStore } from "../../../main/audit/audited-store.ts";
import { openDrafts } from "../../../main/bench/drafts.ts";
import { openJobStore } from "../../../main/outbox/sqlite/open-job-store.ts";
import { handClock, openStation } from "./audit/station.ts";
import { draft } from "./bench/draft.ts";
import { noon } from "./outbox/harness.ts";
import { bytesOf, contentOf, frontBytes, jobOf } from "./outbox/jobs.ts";
import { smallDisk } from "./small-disk.ts";

const disk = smallDisk();
const stationKey = randomBytes(32);

describe.skipIf(disk === null)("a full disk (skipped where none may be mounted)", () => {
  const folder = disk?.folder ?? "";
  afterAll(() => disk?.unmount());

  test("stops neither outbox, audit nor drafts for good, and loses nothing of what was there", async () => {
    const clock = handClock();
    const audit = openStation(join(folder, "audit"), { key: stationKey, clock });
    const place = { folder: join(folder, "outbox"), stationKey, now: new Date(noon) };
    const onDisk = await openJobStore({ ...place, freeBytes: async () => Infinity });
    const store = auditedStore(onDisk, audit.record);
    const drafts = openDrafts({
      folder: join(folder, "drafts"),
      stationKey: async () => stationKey,
      now: () => noon,
    });
    const [before, refused, after] = [jobOf(), jobOf(), jobOf()];
    expect(await store.add(before, contentOf())).toBe("safe");
    expect(await drafts.keep("pin:tan", draft("FIRST-1"))).toBe("sealed");

    await writeFile(join(folder, "filler"), new Uint8Array(3_000_000)).catch(() => undefined);
    expect(await store.add(refused, contentOf())).toBe("no-room");
    // The last block of the log may have room for a few more.
    let recorded = 1;
    while ((await audit.record({ event: "station-stopped", what: {} })) === "on-disk")
      recorded += 1;
    expect(recorded).toBeLessThan(30);
    expect(await drafts.keep("pin:tan", draft("SECOND-2"))).toBe("memory");
    const kept = await store.content(before.id);
    expect((await bytesOf(kept?.front)).equals(frontBytes)).toBe(true);
    expect((await drafts.take("pin:tan"))?.details.number).toBe("SECOND-2");

    rmSync(join(folder, "filler"));
    clock.passes();
    expect(await store.add(after, contentOf())).toBe("safe");
    expect(await drafts.keep("pin:tan", draft())).toBe("sealed");
    // Accepted, stopped, accepted: what waited in memory came first, and nothing was cut or doubled.
    expect(await audit.verify()).toMatchObject({
      kind: "whole",
      entries: recorded + 2,
      incidents: 0,
    });
    expect(await store.load()).toMatchObject({ jobs: 2 });
    await audit.close();
    onDisk.close();
  });
});
