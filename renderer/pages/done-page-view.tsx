import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { underWay, type DonePage } from "../session/session.ts";
import { BusyWords } from "./busy-words.tsx";
import styles from "./stage.module.css";
import { useAgain } from "./use-again.ts";
import { useVerdict } from "./use-verdict.ts";
import { VerdictChips } from "./verdict-chips.tsx";
import type { Verdict } from "./verdict.ts";

/** The finished page as it will be sent, with the judgement on it. */
export function DonePageView({ side, done }: { side: Side; done: DonePage }) {
  const { session } = useSession();
  const { address, page, excuse } = done;
  const verdict = useVerdict(done);
  const again = useAgain(side);
  const busy = underWay(session, side);
  return (
    <>
      <div className={styles["room"]}>
        <img
          className={styles["page"]}
          src={address}
          alt={words.capture.done(side)}
          width={page.width}
          height={page.height}
        />
        {busy && <BusyWords text={words.capture.busy[busy]} />}
      </div>
      <div className={styles["verdict"]}>
        {verdict && <VerdictChips verdict={verdict} />}
        <p className={styles["advice"]} role={again ? "alert" : undefined}>
          {verdict && adviceOn(verdict, excuse)}
        </p>
      </div>
    </>
  );
}

function adviceOn({ flaws: [worst], dpi }: Verdict, excuse: string | null): string {
  if (excuse !== null) return words.capture.excused(excuse);
  return worst ? words.capture.advice[worst] : words.capture.dpi(dpi);
}
