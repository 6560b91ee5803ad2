import type { RefObject } from "react";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";

// Types and endings both: not every system knows the types of HEIC and TIFF.
const accepted =
  "image/jpeg,image/png,image/webp,application/pdf,image/tiff,.tif,.tiff,image/heic,image/heif,.heic,.heif";

interface PictureInputProps {
  ref: RefObject<HTMLInputElement | null>;
  onChosen: () => void;
}

/** The way to the system's file dialog. */
export function PictureInput({ ref, onChosen }: PictureInputProps) {
  const { session } = useSession();
  const { intake } = useCapture();
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple
      accept={accepted}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Emptied, so that the same file can be chosen again.
        currentTarget.value = "";
        if (files.length === 0) return;
        onChosen();
        const { visit, active: side } = session;
        void intake.open(files, { visit, side, aimed: false });
      }}
    />
  );
}
