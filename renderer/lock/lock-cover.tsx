import { Loader } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import { StationFrame } from "../app/station-frame.tsx";
import { words } from "../locales/words.ts";
import styles from "./lock.module.css";

/**
 * Lies over everything from the moment of locking on, panels and menus included: in the top layer, where nothing
 * beneath can be seen, reached or pressed.
 */
export function LockCover({ step }: { step: keyof typeof words.lock.cover }) {
  const cover = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = cover.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={cover}
      className={styles["cover"]}
      aria-modal="true"
      aria-label={words.lock.cover[step]}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.preventDefault()}
    >
      <StationFrame>
        <main className={styles["ground"]}>
          <output className={styles["covering"]}>
            <Loader size={18} aria-hidden />
            {words.lock.cover[step]}
          </output>
        </main>
      </StationFrame>
    </dialog>
  );
}
