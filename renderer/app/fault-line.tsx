import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import styles from "./fault-line.module.css";

interface FaultLineProps {
  /** What happened, what the station has done about it, what the operator can do. */
  text: string;
  /** The way forward as a button, where no other button on the spot is it. */
  again?: { label: string; onClick: () => void };
}

/** The station itself failed at something that was asked of it: said on the spot, and read out. */
export function FaultLine({ text, again }: FaultLineProps) {
  return (
    <div className={styles.fault} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p className={styles.text}>{text}</p>
      {again && (
        <Button size="compact-sm" variant="default" onClick={again.onClick}>
          {again.label}
        </Button>
      )}
    </div>
  );
}
