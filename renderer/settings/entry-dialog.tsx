import { Button } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { FocusBack } from "../app/focus-back.tsx";
import { Question } from "../app/question.tsx";
import { useAsking } from "./asking-context.ts";
import { resting } from "./resting.ts";
import section from "./section.module.css";

interface EntryDialogProps {
  title: string;
  confirm: string;
  stay: string;
  /** While what was entered is on its way. */
  isBusy: boolean;
  onSubmit: () => void;
  onStay: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A few fields over the settings that take effect at once; Enter sends them, Escape leaves all as it is. */
export function EntryDialog(props: EntryDialogProps) {
  const { title, confirm, stay, isBusy, onSubmit, onStay, children } = props;
  const form = useId();
  useAsking();
  return (
    <Question
      opened
      title={title}
      onStay={onStay}
      answers={
        <>
          <Button variant="default" onClick={onStay}>
            {stay}
          </Button>
          <Button type="submit" form={form} {...resting(isBusy)}>
            {confirm}
          </Button>
        </>
      }
    >
      <FocusBack />
      <form
        id={form}
        className={section.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
      >
        {children}
      </form>
    </Question>
  );
}
