import type { ReactNode } from "react";
import styles from "./bench.module.css";
import { StationBar } from "./station-bar.tsx";
import { useStationInfo } from "./station-info-context.ts";

/** The window's frame where there is no bench: which station it is and in which mode, and nothing to press. */
export function StationFrame({ children }: { children: ReactNode }) {
  const info = useStationInfo();
  if (!info) return null;
  return (
    <div className={styles["window"]} data-mode={info.mode}>
      <StationBar info={info} />
      {children}
    </div>
  );
}
