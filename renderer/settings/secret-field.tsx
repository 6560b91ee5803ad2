import { Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconKey } from "@tabler/icons-react";
import { useState } from "react";
import type { SecretName } from "../../preload/contract/secrets.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { secretPath } from "./pasted-secrets.ts";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

interface SecretFieldProps {
  form: SettingsForm;
  name: SecretName;
}

/** A secret's one way in: pasted or typed, stored by "Save", never shown again. */
export function SecretField({ form, name }: SecretFieldProps) {
  const info = useStationInfo();
  const text = words.settings.secrets.fields[name];
  const path = secretPath(name);
  const isLocked = lockOn(path, form.read.locked) !== undefined;
  // The stand-in server hands its token out by itself: where that lies is of no use to anybody.
  const hasState = !isLocked || info?.mode === "live";
  return (
    <div className={styles.secret}>
      <TextInput
        type="password"
        label={text.title}
        placeholder={isLocked ? undefined : text.paste}
        autoComplete="off"
        value={form.pasted[name]}
        onChange={({ currentTarget }) => form.paste(name, currentTarget.value)}
        {...fieldProps(form, path, isLocked ? undefined : words.settings.secrets.never)}
      />
      {hasState && <Kept form={form} name={name} isLocked={isLocked} />}
      {hasState && info?.keyStore === false && (
        <p className={styles.caution}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {text.noKeyStore}
        </p>
      )}
    </div>
  );
}

function Kept({ form, name, isLocked }: SecretFieldProps & { isLocked: boolean }) {
  const station = useStation();
  const [keptOn, setKeptOn] = useState(false);
  const text = words.settings.secrets.fields[name];
  const state = form.read.secrets[name];

  async function remove() {
    setKeptOn(false);
    try {
      const isGone = await station.request("secret:remove", name);
      setKeptOn(!isGone);
      await form.readAgain();
    } catch {
      setKeptOn(true);
    }
  }

  return (
    <>
      <div className={styles.kept} data-secret={state}>
        <IconKey size={16} stroke={1.75} aria-hidden />
        <output>{text.state[state]}</output>
        {state !== "none" && !isLocked && (
          <Button size="compact-sm" variant="default" onClick={() => void remove()}>
            {words.settings.secrets.remove}
          </Button>
        )}
      </div>
      {keptOn && <FaultLine text={text.notRemoved} />}
    </>
  );
}
