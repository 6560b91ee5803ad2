import { Modal } from "@mantine/core";
import { useEffect, useRef } from "react";
import { words } from "../locales/words.ts";
import styles from "./lock.module.css";
import { SignInSteps } from "./sign-in-steps.tsx";
import { useSignIn } from "./use-sign-in.ts";

interface SignInDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** The sign-in over a bench whose sign-in has ended; it begins with the press that opened it. */
export function SignInDialog({ opened, onClose }: SignInDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      size={440}
      padding={24}
      title={words.signIn.title}
      classNames={{ title: styles["title"] }}
      closeButtonProps={{ "aria-label": words.signIn.close }}
    >
      <Steps onDone={onClose} />
    </Modal>
  );
}

function Steps({ onDone }: { onDone: () => void }) {
  const { step, start, cancel } = useSignIn();
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    start();
  }, [start]);
  const isOver =
    step.kind === "signed-in" || (step.kind === "refused" && step.reason === "cancelled");
  useEffect(() => {
    if (isOver) onDone();
  }, [isOver, onDone]);
  return <SignInSteps step={step} start={start} cancel={cancel} intro={null} />;
}
