import { Button } from "@mantine/core";
import { words } from "../locales/words.ts";
import { useCapture } from "./capture-context.ts";
import { RotateButtons } from "./rotate-buttons.tsx";

/** The bar of a finished page: nothing must be done, anything can be changed. */
export function DoneBar({ onChooseFile }: { onChooseFile: () => void }) {
  const { work } = useCapture();
  return (
    <>
      <Button variant="default" onClick={work.retake}>
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
