import { IconFileAlert } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { words } from "../locales/words.ts";
import styles from "./page-chooser.module.css";
import type { Thumbnail } from "./use-thumbnails.ts";

interface PageOptionProps {
  /** Counted from 1. */
  number: number;
  /** Undefined until it is drawn. */
  thumbnail: Thumbnail | undefined;
  /** Where the page would go; `null` for one that is not chosen. */
  goesTo: string | null;
  /** Whether the keys are at this page. */
  isCurrent: boolean;
  onPress: () => void;
}

/** One page to choose: its small picture, its number, and where it would go. */
export function PageOption({ number, thumbnail, goesTo, isCurrent, onPress }: PageOptionProps) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) option.current?.focus();
  }, [isCurrent]);
  return (
    // The keys of all options are those of the list around them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={option}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select cannot show a picture
      role="option"
      className={styles["option"]}
      aria-selected={goesTo !== null}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onPress}
    >
      <span className={styles["sheet"]}>
        {thumbnail && <SmallPage bitmap={thumbnail} />}
        {thumbnail === undefined && (
          <span className={styles["waiting"]}>{words.imports.drawing}</span>
        )}
        {thumbnail === null && (
          <span className={styles["waiting"]}>
            <IconFileAlert size={28} stroke={1.25} aria-hidden />
            {words.imports.notShown}
          </span>
        )}
        {goesTo !== null && <span className={styles["goesTo"]}>{goesTo}</span>}
      </span>
      <span className={styles["number"]}>{words.imports.page(number)}</span>
    </div>
  );
}

function SmallPage({ bitmap }: { bitmap: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = bitmap;
  useEffect(() => {
    canvas.current?.getContext("2d", { alpha: false })?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <canvas ref={canvas} className={styles["picture"]} width={width} height={height} aria-hidden />
  );
}
