import { useElementSize } from "@mantine/hooks";
import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { underWay, type DonePage } from "../session/session.ts";
import { BusyWords } from "./busy-words.tsx";
import { AsTaken } from "./compare/as-taken.tsx";
import { CompareButton } from "./compare/compare-button.tsx";
import { useCompare } from "./compare/use-compare.ts";
import styles from "./done-page.module.css";
import { fit } from "./fit.ts";
import stage from "./stage.module.css";
import { useAgain } from "./use-again.ts";
import { useVerdict } from "./use-verdict.ts";
import { VerdictChips } from "./verdict-chips.tsx";
import type { Verdict } from "./verdict.ts";
import { useZoom } from "./zoom/use-zoom.ts";
import { ZoomBar } from "./zoom/zoom-bar.tsx";

/** The finished page, the very bytes that will be sent, as close as it takes to read them; with the judgement on it. */
export function DonePageView({ side, done }: { side: Side; done: DonePage }) {
  const { session } = useSession();
  const { ref, width, height } = useElementSize();
  const { page, crop, excuse } = done;
  const verdict = useVerdict(done);
  const again = useAgain(side);
  const busy = underWay(session, side);
  // A small page is not blown up until it is asked for.
  const most = { width: Math.min(width, page.width), height: Math.min(height, page.height) };
  const zoom = useZoom({ all: fit(page, most), room: { width, height } });
  const compare = useCompare(crop.tone !== undefined);
  const { place } = zoom;
  return (
    <>
      <div ref={ref} className={stage["room"]}>
        {width > 0 && (
          <div className={styles["seen"]} data-pans={zoom.canPan} {...zoom.room}>
            <img
              className={styles["page"]}
              style={{ ...place }}
              src={done.address}
              alt={words.capture.done(side)}
              width={page.width}
              height={page.height}
              draggable={false}
            />
            {compare.isOn && <AsTaken crop={crop} place={place} />}
          </div>
        )}
        {busy && <BusyWords text={words.capture.busy[busy]} />}
      </div>
      <div className={styles["foot"]}>
        <span>
          {compare.isPossible && <CompareButton compare={compare} className={styles["button"]} />}
        </span>
        <div className={stage["verdict"]}>
          {verdict && <VerdictChips verdict={verdict} />}
          <p className={stage["advice"]} role={again ? "alert" : undefined}>
            {verdict && adviceOn(verdict, excuse)}
          </p>
        </div>
        <ZoomBar zoom={zoom} />
      </div>
    </>
  );
}

function adviceOn({ flaws: [worst], dpi }: Verdict, excuse: string | null): string {
  if (excuse !== null) return words.capture.excused(excuse);
  return worst ? words.capture.advice[worst] : words.capture.dpi(dpi);
}
