import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { FocusBack } from "../app/focus-back.tsx";
import { Question } from "../app/question.tsx";
import { useAsking } from "./asking-context.ts";
import { resting } from "./resting.ts";
import section from "./section.module.css";

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  stay: string;
  onConfirm: () => Promise<void>;
  onStay: () => void;
  /** What it means. */
  children: ReactNode;
}

/** Asks, once, before something is taken away at once. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, stay, onConfirm, onStay, children } = props;
  const [isBusy, setIsBusy] = useState(false);
  useAsking();

  async function go() {
    if (isBusy) return;
    setIsBusy(true);
    await onConfirm();
    setIsBusy(false);
  }

  return (
    <Question
      opened
      title={title}
      onStay={onStay}
      answers={
        <>
          <Button variant="default" data-autofocus onClick={onStay}>
            {stay}
          </Button>
          <Button color="red.9" {...resting(isBusy)} onClick={() => void go()}>
            {confirm}
          </Button>
        </>
      }
    >
      <FocusBack />
      <div className={section.said}>{children}</div>
    </Question>
  );
}
