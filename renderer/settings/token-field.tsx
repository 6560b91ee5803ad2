import { Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStationInfo } from "../app/station-info-context.ts";
import type { SecretState } from "../../preload/contract/secrets.ts";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** The access token's one way in: pasted, stored by "Save", never shown again. */
export function TokenField({ form }: { form: SettingsForm }) {
  const station = useStation();
  const info = useStationInfo();
  const [keptOn, setKeptOn] = useState(false);
  const { pasted, read, paste } = form;
  const isLocked = lockOn("token", read.locked) !== undefined;

  async function remove() {
    setKeptOn(false);
    try {
      await station.request("secret:remove", "access-token");
      await form.readAgain();
    } catch {
      setKeptOn(true);
    }
  }

  if (isLocked) {
    const props = fieldProps(form, "token");
    return <TextInput label={words.settings.token.title} value="" readOnly {...props} />;
  }
  return (
    <div className={styles.token}>
      <TextInput
        type="password"
        label={words.settings.token.title}
        placeholder={words.settings.token.paste}
        autoComplete="off"
        value={pasted}
        onChange={({ currentTarget }) => paste(currentTarget.value)}
        {...fieldProps(form, "token", words.settings.token.never)}
      />
      <TokenState token={read.secrets["access-token"]} onRemove={() => void remove()} />
      {keptOn && <FaultLine text={words.settings.token.notRemoved} />}
      {info?.keyStore === false && (
        <p className={styles.caution}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {words.settings.token.noKeyStore}
        </p>
      )}
    </div>
  );
}

interface TokenStateProps {
  token: SecretState;
  onRemove: () => void;
}

function TokenState({ token, onRemove }: TokenStateProps) {
  return (
    <div className={styles.tokenState} data-token={token}>
      <IconKey size={16} stroke={1.75} aria-hidden />
      <output>{words.settings.token.state[token]}</output>
      {token !== "none" && (
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {words.settings.token.remove}
        </Button>
      )}
    </div>
  );
}
