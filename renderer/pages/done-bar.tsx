import { Button } from "@mantine/core";
import { useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import { ExcuseQuestion } from "./excuse-question.tsx";
import { KeyHint } from "./key-hint.tsx";
import { RotateButtons } from "./rotate-buttons.tsx";
import styles from "./stage-bar.module.css";
import { useAgain } from "./use-again.ts";

interface DoneBarProps {
  side: Side;
  onChooseFile: () => void;
}

/** The bar of a finished page: nothing must be done, anything can be changed; unless it is to be taken again. */
export function DoneBar({ side, onChooseFile }: DoneBarProps) {
  const { dispatch } = useSession();
  const { work } = useCapture();
  const again = useAgain(side);
  const [asks, setAsks] = useState(false);
  const retake = (
    <Button
      variant={again ? "filled" : "default"}
      rightSection={again && <KeyHint act="retake" />}
      onClick={work.retake}
    >
      {words.capture.retake}
    </Button>
  );
  return (
    <>
      {!again && retake}
      <Button variant="default" onClick={work.cropAgain}>
        {words.capture.cropAgain}
      </Button>
      <RotateButtons />
      <Button variant="default" onClick={onChooseFile}>
        {words.capture.openFile}
      </Button>
      {again && <span className={styles["rest"]} />}
      {again?.mayBeExcused && (
        <Button variant="default" onClick={() => setAsks(true)}>
          {words.capture.excuse.ask}
        </Button>
      )}
      {again && retake}
      <ExcuseQuestion
        // What was typed for one page is not there for the next.
        key={asks ? "asked" : "at rest"}
        flaws={asks && again ? again.flaws : []}
        onStay={() => setAsks(false)}
        onUse={(reason) => {
          setAsks(false);
          dispatch({ do: "excuse", side, reason });
        }}
      />
    </>
  );
}
