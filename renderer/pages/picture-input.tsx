import type { RefObject } from "react";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";

/** The way to the system's file dialog. */
export function PictureInput({ ref }: { ref: RefObject<HTMLInputElement | null> }) {
  const { session } = useSession();
  const { intake } = useCapture();
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      accept="image/jpeg,image/png,image/webp"
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Emptied, so that the same file can be chosen again.
        currentTarget.value = "";
        if (files.length > 0) intake.open(files, session.active, false);
      }}
    />
  );
}
