import { useMemo, useState } from "react";
import type { StationSettings } from "../../preload/contract/settings.ts";
import { CustomerFields } from "../customer/customer-fields.tsx";
import { LinkQuestion } from "../customer/link-question.tsx";
import { useScanLink } from "../customer/use-scan-link.ts";
import { DetailsColumn } from "../details/details-column.tsx";
import { readiness } from "../details/readiness.ts";
import { focusFirst, useSend } from "../details/use-send.ts";
import type { Locking } from "../lock/use-locking.ts";
import { PageSlots } from "../pages/page-slots.tsx";
import { Stage } from "../pages/stage.tsx";
import { useSession } from "../session/session-context.ts";
import styles from "./bench.module.css";
import { BenchLines } from "./bench-lines.tsx";
import { newSession } from "./new-session.ts";
import { Panels, type Panel } from "./panels.tsx";
import { TopBar } from "./top-bar.tsx";
import { useStationInfo } from "./station-info-context.ts";
import type { IncomingLink } from "./use-incoming-link.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useToday } from "./use-today.ts";

interface BenchProps {
  settings: StationSettings;
  incoming: IncomingLink;
  locking: Locking;
  /** The operator left it on the bench and has just come back to it. */
  cameBack: boolean;
  onSettingsClosed: () => void;
}

/** The workbench: customer and pages on the left, the stage in the middle, details and "Send" on the right. */
export function Bench(props: BenchProps) {
  const { settings, incoming, locking, cameBack, onSettingsClosed } = props;
  const { session, dispatch } = useSession();
  const [panel, setPanel] = useState<Panel>("none");
  const [lastJob, setLastJob] = useState<string | null>(null);
  const today = useToday();
  const rules = useMemo(() => ({ ...settings, today }), [settings, today]);
  const ready = useMemo(() => readiness(session, rules), [session, rules]);
  const isFree = panel === "none" && locking.step === "open";
  const sending = useSend(ready, isFree, (jobId) => {
    // The focus goes first: a field that is left writes its date once more, and must not write it to the next customer.
    document.getElementById("customerId")?.focus();
    dispatch({ do: "start-over", session: newSession(settings) });
    setLastJob(jobId);
  });
  const asked = useScanLink(incoming, settings);
  const acts: Parameters<typeof useShortcuts>[0] = {
    // Over a panel the keys belong to the panel.
    send: () => isFree && sending.send(),
    outbox: () => show("outbox"),
    settings: () => show("settings"),
    lock: locking.lock,
    help: () => show("help"),
  };
  // Under the cover nothing is opened any more.
  useShortcuts(locking.step === "open" ? acts : {});

  function show(next: Panel) {
    if (panel === "settings") onSettingsClosed();
    setPanel(next);
  }

  return (
    <div className={styles.window} data-mode={useStationInfo()?.mode}>
      <TopBar onOpen={show} onLock={locking.lock} onSignOut={locking.signOut} />
      <BenchLines fault={locking.fault} onDismiss={locking.dismiss} />
      <main className={styles.columns}>
        <div className={styles.left}>
          <CustomerFields showAll={sending.attempted} isOpen={locking.step === "open"} />
          <PageSlots />
        </div>
        <Stage
          quiet={ready.kind === "ready"}
          onPagesDone={() => ready.kind === "lacking" && focusFirst(ready.lacking[0])}
        />
        <DetailsColumn
          rules={rules}
          readiness={ready}
          sending={sending}
          lastJob={lastJob}
          cameBack={cameBack}
          onOpenOutbox={() => show("outbox")}
        />
      </main>
      <LinkQuestion {...asked} />
      <Panels open={panel} onClose={() => show("none")} />
    </div>
  );
}
