import { join } from "node:path";
import { powerMonitor, type BrowserWindow } from "electron";
import type { Mode } from "../preload/contract/station.ts";
import { keeperOf, type Vault } from "./auth/vault.ts";
import { createBench, type Bench } from "./bench/bench.ts";
import { openDrafts } from "./bench/drafts.ts";
import { watchTouches } from "./bench/touches.ts";
import { operatorName } from "./operator.ts";
import { openOperators, type Operators } from "./operators/operators.ts";
import { trainingOperators } from "./operators/training-operators.ts";
import type { Settings } from "./settings/settings.ts";
import { systemClock } from "./system-clock.ts";
import { tellWindow } from "./tell-window.ts";

interface BenchParts {
  window: BrowserWindow;
  mode: Mode;
  /** Where this mode keeps its settings and secrets. */
  profile: string;
  vault: Vault;
  stationKey: () => Promise<Buffer | null>;
  settings: Pick<Settings, "current">;
  onChange: () => void;
}

/** The bench with its operators, its lock, and what waits behind it. */
export async function assembleBench(
  parts: BenchParts,
): Promise<{ bench: Bench; operators: Operators }> {
  const { window, mode, vault, stationKey, settings } = parts;
  const now = Date.now;
  const operators =
    mode === "training"
      ? await trainingOperators(now)
      : await openOperators({ keeper: keeperOf(vault, "operators"), now });
  const bench = createBench({
    mode,
    operators,
    accountName: operatorName(mode),
    flow: () => settings.current().signIn.flow,
    lockAfterMinutes: () => settings.current().privacy.lockAfterMinutes,
    drafts: openDrafts({ folder: join(parts.profile, "drafts"), stationKey, now }),
    clock: systemClock,
    onChange: parts.onChange,
    askWindow: (why) => tellWindow(window, "bench:lock-asked", { why }),
    reloadWindow: () => {
      if (!window.isDestroyed()) window.webContents.reload();
    },
  });
  watchTouches(window.webContents, bench.touched);
  const lockForSystem = () => bench.ask("system");
  powerMonitor.on("suspend", lockForSystem);
  powerMonitor.on("lock-screen", lockForSystem);
  powerMonitor.on("resume", bench.resumed);
  powerMonitor.on("unlock-screen", bench.resumed);
  return { bench, operators };
}
