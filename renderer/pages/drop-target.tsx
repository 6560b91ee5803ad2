import { IconPhotoDown } from "@tabler/icons-react";
import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import styles from "./stage.module.css";

/** Says where a dragged file would fall. */
export function DropTarget({ side }: { side: Side }) {
  return (
    <div className={styles["drop"]}>
      <IconPhotoDown size={40} stroke={1.25} aria-hidden />
      <p className={styles["dropText"]}>{words.capture.drop(side)}</p>
    </div>
  );
}
