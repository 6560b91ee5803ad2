import { useEffect, useMemo, useReducer } from "react";
import type { StationSettings } from "../../preload/contract/settings.ts";
import { forgetLastWord } from "../lock/last-word.ts";
import { LockCover } from "../lock/lock-cover.tsx";
import { useLocking } from "../lock/use-locking.ts";
import { CaptureProvider } from "../pages/capture-provider.tsx";
import { useLatest } from "../pages/use-latest.ts";
import { reduceSession } from "../session/reduce.ts";
import { SessionContext } from "../session/session-context.ts";
import { Bench } from "./bench.tsx";
import { newSession } from "./new-session.ts";
import type { IncomingLink } from "./use-incoming-link.ts";
import { useGrowingDraft } from "./use-growing-draft.ts";
import { useTakenDraft, type TakenDraft } from "./use-taken-draft.ts";

interface OpenBenchProps {
  settings: StationSettings;
  incoming: IncomingLink;
  /** Whether somebody has just opened the lock, and their hands are on the keyboard. */
  wasLocked: boolean;
  onSettingsClosed: () => void;
  /** From now on the bench may hold something that must not be lost. */
  onOpen: () => void;
  /** Main holds it. */
  onHandedOver: () => void;
}

/** The bench with what its operator left on it. */
export function OpenBench(props: OpenBenchProps) {
  const draft = useTakenDraft();
  return draft && <BenchWithSession {...props} draft={draft} />;
}

function BenchWithSession(props: OpenBenchProps & { draft: TakenDraft }) {
  const { settings, incoming, wasLocked, draft, onSettingsClosed, onOpen, onHandedOver } = props;
  const empty = useMemo(() => newSession(settings), [settings]);
  const [session, dispatch] = useReducer(reduceSession, draft.session ?? empty);
  const store = useMemo(() => ({ session, dispatch }), [session]);
  const opened = useLatest(onOpen);
  const handedOver = useLatest(onHandedOver);
  const locking = useLocking({ session, empty, handedOver });
  const isOpen = locking.step === "open";
  // What could not be brought back stays with main until something else takes its place.
  useGrowingDraft({ session, empty, isOpen, isKept: draft.session !== null });
  useEffect(() => {
    opened.current();
    forgetLastWord(sessionStorage);
  }, [opened]);
  useEffect(() => {
    if (wasLocked && !draft.session) document.getElementById("customerId")?.focus();
  }, [wasLocked, draft]);
  return (
    <SessionContext value={store}>
      <CaptureProvider firstNotice={draft.lost}>
        <Bench
          settings={settings}
          incoming={incoming}
          locking={locking}
          cameBack={draft.session !== null}
          onSettingsClosed={onSettingsClosed}
        />
      </CaptureProvider>
      {locking.step !== "open" && <LockCover step={locking.step} />}
    </SessionContext>
  );
}
