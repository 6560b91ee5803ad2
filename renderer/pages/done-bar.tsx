import { Button } from "@mantine/core";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import { RotateButtons } from "./rotate-buttons.tsx";

/** The bar of a finished page: nothing must be done, anything can be changed. */
export function DoneBar({ onChooseFile }: { onChooseFile: () => void }) {
  const { session } = useSession();
  const { work } = useCapture();
  return (
    <>
      <Button variant="default" disabled={session.sending} onClick={work.retake}>
        {words.capture.retake}
      </Button>
      <Button variant="default" onClick={work.cropAgain}>
        {words.capture.cropAgain}
      </Button>
      <RotateButtons />
      <Button variant="default" onClick={onChooseFile}>
        {words.capture.openFile}
      </Button>
    </>
  );
}
