import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { underWay, type DonePage } from "../session/session.ts";
import { BusyWords } from "./busy-words.tsx";
import styles from "./stage.module.css";
import { VerdictChips } from "./verdict-chips.tsx";

/** The finished page as it will be sent, with the judgement on it. */
export function DonePageView({ side, done }: { side: Side; done: DonePage }) {
  const { session } = useSession();
  const { verdict, address, page } = done;
  const [worst] = verdict.flaws;
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
        <VerdictChips verdict={verdict} />
        <p className={styles["advice"]}>
          {worst ? words.capture.advice[worst] : words.capture.dpi(verdict.dpi)}
        </p>
      </div>
    </>
  );
}
