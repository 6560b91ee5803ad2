import { Button, Loader } from "@mantine/core";
import { IconCircleCheckFilled, IconCircleXFilled } from "@tabler/icons-react";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { exportedWords, notDone, verifiedWords, type AuditSaid } from "./audit-words.ts";
import styles from "./audit-section.module.css";
import { ForwardingNote } from "./forwarding-note.tsx";
import { LockNote } from "./lock-note.tsx";
import { lockOn } from "./paths.ts";
import { resting } from "./resting.ts";
import section from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.audit;

type Act = "verify" | "export";

/** What the station records of itself, whether that is whole, and the way to take it along. */
export function AuditSection({ form }: { form: SettingsForm }) {
  const station = useStation();
  const [underWay, setUnderWay] = useState<Act | null>(null);
  const [said, setSaid] = useState<AuditSaid | null>(null);
  const isLocked = lockOn("audit", form.read.locked) !== undefined;

  async function run(act: Act, work: () => Promise<AuditSaid | null>, failed: string) {
    if (underWay) return;
    setUnderWay(act);
    setSaid(null);
    setSaid(await work().catch(() => notDone(failed)));
    setUnderWay(null);
  }
  const verify = async () => verifiedWords(await station.request("audit:verify"));
  const exportIt = async () => exportedWords(await station.request("audit:export"));

  return (
    <div className={section.fields}>
      <LockNote paths={["audit"]} locked={form.read.locked} />
      <div className={styles.what}>
        <p className={section.text}>{text.what}</p>
        <p className={section.text}>{text.chained}</p>
      </div>
      <div className={section.buttonLine}>
        <Button
          variant="default"
          disabled={isLocked}
          leftSection={underWay === "verify" && <Loader size={14} />}
          onClick={() => void run("verify", verify, text.notVerified)}
          {...resting(underWay !== null)}
        >
          {underWay === "verify" ? text.verifying : text.verify}
        </Button>
        <Button
          variant="default"
          disabled={isLocked}
          leftSection={underWay === "export" && <Loader size={14} />}
          onClick={() => void run("export", exportIt, text.notExported)}
          {...resting(underWay !== null)}
        >
          {underWay === "export" ? text.exporting : text.export}
        </Button>
      </div>
      <div aria-live="polite">{said && <Said said={said} />}</div>
      <ForwardingNote />
    </div>
  );
}

function Said({ said: { standing, title, more } }: { said: AuditSaid }) {
  if (standing === "not-done") return <FaultLine text={title} />;
  const Icon = standing === "in-order" ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <div className={styles.said} data-standing={standing}>
      <Icon size={18} aria-hidden />
      <div>
        <p className={styles.title}>{title}</p>
        {more.map((line) => (
          <p key={line} className={section.hint}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
