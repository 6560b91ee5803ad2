import { expect, test, vi } from "vitest";
import type { Courier } from "../../../main/outbox/courier.ts";
import { createStationTeller, stationInfo } from "../../../main/station.ts";
import { defaultSettings } from "../../../preload/contract/settings.ts";
import type { StationInfo } from "../../../preload/contract/station.ts";

interface Situation {
  domainId?: string;
  token?: boolean;
  network?: boolean;
  barrier?: ReturnType<Courier["barrier"]>;
  reach?: ReturnType<Courier["reach"]>;
  outbox?: StationInfo["outbox"];
  bench?: StationInfo["bench"];
}

const scanFolder: StationInfo["scans"] = {
  standing: "watched",
  offered: [{ id: "1", name: "scan.pdf", at: "2026-03-01T10:00:00.000Z" }],
};
const privacy = { lockAfterMinutes: 5, keepPagesHours: 24 };

function infoIn(situation: Situation): Promise<StationInfo> {
  const { domainId = "1000", token = true, network = true } = situation;
  return stationInfo({
    mode: "live",
    version: "1.2.3",
    operator: () => "tan",
    bench: { state: () => situation.bench ?? { state: "open" } },
    signIn: { state: async () => ({ flow: "pasted-token", state: token ? "ready" : "needed" }) },
    policy: { standing: () => ({ kind: "none" }) },
    keyStore: true,
    scans: { folder: () => scanFolder },
    outboxKept: { outbox: situation.outbox ?? "sealed", outboxDamage: null },
    settings: { current: () => ({ ...defaultSettings, domainId, privacy }) },
    courier: {
      barrier: () => situation.barrier ?? null,
      reach: () => situation.reach ?? "reached",
    },
    isOnline: () => network,
  });
}

test.each<[StationInfo["connection"], Situation]>([
  ["online", {}],
  ["online", { reach: "not-tried" }],
  ["not-set-up", { domainId: "", token: false, network: false }],
  ["not-set-up", { barrier: "not-set-up" }],
  ["not-trusted", { barrier: "certificate" }],
  ["sign-in-needed", { token: false, network: false }],
  ["sign-in-needed", { barrier: "sign-in" }],
  ["offline", { network: false }],
  ["offline", { reach: "offline" }],
  ["unreachable", { reach: "unreachable" }],
])("the connection is %s with %o", async (connection, situation) => {
  expect(await infoIn(situation)).toMatchObject({ connection, operator: "tan", version: "1.2.3" });
});

test("pages are kept after delivery only where the outbox is sealed on disk", async () => {
  expect(await infoIn({})).toMatchObject({ keepPagesHours: 24 });
  expect(await infoIn({ outbox: "memory" })).toMatchObject({ keepPagesHours: 0 });
});

test("the window is told of the station when it has changed, and only then", async () => {
  let situation: Situation = {};
  const tell = vi.fn<(info: StationInfo) => void>();
  const { tell: tellIfNew, follow } = createStationTeller(tell);
  tellIfNew();
  follow(() => infoIn(situation));
  tellIfNew();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
  tellIfNew();
  situation = { network: false };
  tellIfNew();
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(2));
  expect(tell.mock.calls.map(([{ connection }]) => connection)).toEqual(["online", "offline"]);
});

test("what the scanner has brought is told while the bench is open, and not behind the lock", async () => {
  expect((await infoIn({})).scans).toEqual(scanFolder);
  const bench: StationInfo["bench"] = {
    state: "locked",
    why: "asked",
    opensBy: "press",
    operatorId: null,
    operator: null,
    hasDraft: false,
  };
  expect((await infoIn({ bench })).scans).toEqual({ standing: "watched", offered: [] });
});
