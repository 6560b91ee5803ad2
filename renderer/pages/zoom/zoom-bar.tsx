import { IconMinus, IconPlus } from "@tabler/icons-react";
import { words } from "../../locales/words.ts";
import { StageButton } from "../stage-button.tsx";
import type { Zoom } from "./use-zoom.ts";
import styles from "./zoom.module.css";

/** Closer, further, and how close it is now; the figure goes back to the whole. */
export function ZoomBar({ zoom }: { zoom: Zoom }) {
  const text = words.editor.zoom;
  const percent = Math.round(zoom.zoom * 100);
  return (
    <section className={styles["bar"]} aria-label={text.name}>
      <StageButton
        act="zoom-out"
        label={text.out}
        disabled={zoom.zoom === 1}
        onClick={zoom.further}
      >
        <IconMinus size={16} stroke={2} aria-hidden />
      </StageButton>
      <StageButton
        act="zoom-whole"
        label={text.whole(percent)}
        tip={text.wholeTip}
        disabled={zoom.zoom === 1}
        onClick={zoom.whole}
      >
        <span className={styles["percent"]}>{percent} %</span>
      </StageButton>
      <StageButton act="zoom-in" label={text.in} onClick={zoom.closer}>
        <IconPlus size={16} stroke={2} aria-hidden />
      </StageButton>
    </section>
  );
}
