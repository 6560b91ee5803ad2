import { Radio, VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { SignInFlow } from "../../preload/contract/sign-in.ts";
import { words } from "../locales/words.ts";
import styles from "./flow-choice.module.css";
import { lockOn } from "./paths.ts";
import type { SettingsForm } from "./use-settings-form.ts";

const path = "signIn.flow";

/** The choice of how the station signs in, each with the line that tells it from the others. */
export function FlowChoice({ form }: { form: SettingsForm }) {
  const { signIn } = form.draft;
  const lock = lockOn(path, form.read.locked);
  return (
    <Radio.Group
      aria-label={words.settings.signIn.flow}
      value={signIn.flow}
      onChange={(chosen) => {
        const flow = SignInFlow.safeParse(chosen);
        if (flow.success) form.change(path, { signIn: { ...signIn, flow: flow.data } });
      }}
    >
      <div className={styles.flows}>
        {SignInFlow.options.map((flow) => (
          <Flow key={flow} flow={flow} isChosen={flow === signIn.flow} lock={lock} />
        ))}
      </div>
    </Radio.Group>
  );
}

interface FlowProps {
  flow: SignInFlow;
  isChosen: boolean;
  lock: string | undefined;
}

function Flow({ flow, isChosen, lock }: FlowProps) {
  const [title, hint] = [useId(), useId()];
  const text = words.settings.signIn.flows[flow];
  return (
    <Radio.Card
      className={styles.flow}
      value={flow}
      withBorder={false}
      radius={0}
      disabled={lock !== undefined}
      // One stop for Tab; the arrows go from one to the next.
      tabIndex={isChosen ? 0 : -1}
      aria-labelledby={title}
      aria-describedby={hint}
    >
      <Radio.Indicator disabled={lock !== undefined} />
      <span>
        <span id={title} className={styles.title}>
          {text.title}
        </span>
        <span id={hint} className={styles.hint}>
          {text.hint} <VisuallyHidden>{lock}</VisuallyHidden>
        </span>
      </span>
    </Radio.Card>
  );
}
