import type { Crop } from "../../session/session.ts";
import { usePreview } from "../crop/use-preview.ts";
import styles from "../done-page.module.css";
import type { Place } from "../zoom/zoom-view.ts";

/** The page as it was taken, over the page that was made easier to read. */
export function AsTaken({ crop, place }: { crop: Crop; place: Place }) {
  const canvas = usePreview(crop, true, place, true);
  return <canvas ref={canvas} className={styles["page"]} style={{ ...place }} aria-hidden />;
}
