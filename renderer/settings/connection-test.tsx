import { Button, Loader } from "@mantine/core";
import { IconCircleCheckFilled, IconCircleMinus, IconCircleXFilled } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ConnectionReport } from "../../preload/contract/connection-report.ts";
import type { SignInFlow } from "../../preload/contract/sign-in.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { TechnicalDetail } from "../outbox/technical-detail.tsx";
import type { Trouble } from "../locales/en/settings/connection-test.ts";
import { words } from "../locales/words.ts";
import section from "./section.module.css";
import styles from "./connection-test.module.css";

type Steps = ConnectionReport["steps"];

interface ConnectionTestProps {
  /** Whether there are changes that the test would not know of. */
  changed: boolean;
  /** As it is in force. */
  flow: SignInFlow;
}

/** "Test connection": what works, and the first thing that does not with what to do about it. */
export function ConnectionTest({ changed, flow }: ConnectionTestProps) {
  const station = useStation();
  const [report, setReport] = useState<Steps | "running" | "failed" | null>(null);

  async function test() {
    setReport("running");
    const outcome = await station.request("connection:test").catch(() => "failed" as const);
    setReport(outcome === "failed" ? outcome : outcome.steps);
  }

  return (
    <section aria-label={words.settings.test.title} className={styles.test}>
      <div className={section.buttonLine}>
        <Button
          variant="default"
          disabled={changed || report === "running"}
          leftSection={report === "running" && <Loader size={14} />}
          onClick={() => void test()}
        >
          {report === "running" ? words.settings.test.running : words.settings.test.run}
        </Button>
        {changed && <span className={section.quiet}>{words.settings.test.saveFirst}</span>}
      </div>
      {report === "failed" && <FaultLine text={words.settings.test.notRun} />}
      <div aria-live="polite">{Array.isArray(report) && <Report steps={report} flow={flow} />}</div>
    </section>
  );
}

function Report({ steps, flow }: { steps: Steps; flow: SignInFlow }) {
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => report.current?.scrollIntoView({ block: "nearest" }), []);
  const trouble = troubleWith(steps, flow);
  const detail = steps.flatMap(({ step, outcome, detail: said }) =>
    said ? [`${step}: ${outcome}. ${said}`] : [],
  );
  return (
    <div ref={report} className={styles.report}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.step} {...step} />
        ))}
      </ol>
      <div className={styles.trouble}>
        {trouble ? (
          <>
            <p className={styles.troubleTitle}>{trouble.trouble}</p>
            <p className={section.text}>{trouble.todo}</p>
          </>
        ) : (
          <p className={section.text}>{words.settings.test.allWork}</p>
        )}
        {detail.length > 0 && <TechnicalDetail text={detail.join("\n")} />}
      </div>
    </div>
  );
}

/** What stands in the way or was not found out, and what to do about it; `null` when everything works. */
function troubleWith(steps: Steps, flow: SignInFlow): Trouble | null {
  const failed = steps.find(({ outcome }) => outcome === "fails");
  if (failed) return words.settings.test.trouble(failed.step, flow);
  const allWork = steps.every(({ outcome }) => outcome === "works");
  return allWork ? null : words.settings.test.openEnd;
}

const icons = {
  works: IconCircleCheckFilled,
  fails: IconCircleXFilled,
  "not-checked": IconCircleMinus,
};

function Step({ step, outcome }: Steps[number]) {
  const Icon = icons[outcome];
  return (
    <li className={styles.step} data-step={step} data-outcome={outcome}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <span>{words.settings.test.names[step]}</span>
      <span className={styles.stepOutcome}>{words.settings.test.outcome[outcome]}</span>
    </li>
  );
}
