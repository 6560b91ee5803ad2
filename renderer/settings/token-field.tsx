import { Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconKey } from "@tabler/icons-react";
import { useState } from "react";
import { BearerToken } from "../../preload/contract/settings.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { lockOn } from "./paths.ts";
import styles from "./settings.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** The access token's one way in: pasted, stored at once, never shown again. */
export function TokenField({ form }: { form: SettingsForm }) {
  const station = useStation();
  const info = useStationInfo();
  const [pasted, setPasted] = useState("");
  const [refused, setRefused] = useState(false);
  const { token, locked } = form.read;
  const isLocked = lockOn("token", locked) !== undefined;

  async function store() {
    const read = BearerToken.safeParse(pasted);
    const outcome = read.success ? await station.request("token:store", read.data) : null;
    const isStored = outcome?.kind === "stored";
    setRefused(!isStored);
    if (!isStored) return;
    setPasted("");
    await form.readAgain();
  }

  async function remove() {
    await station.request("token:remove");
    await form.readAgain();
  }

  if (isLocked) {
    const props = fieldProps(form, "token");
    return <TextInput label={words.settings.token.title} value="" readOnly {...props} />;
  }
  return (
    <div className={styles.token}>
      <div className={styles.tokenLine}>
        <TextInput
          type="password"
          className={styles.grows}
          label={words.settings.token.title}
          description={words.settings.token.never}
          placeholder={words.settings.token.paste}
          autoComplete="off"
          data-path="token"
          value={pasted}
          error={refused && words.settings.token.refused}
          onChange={({ currentTarget }) => {
            setPasted(currentTarget.value);
            setRefused(false);
          }}
        />
        <Button variant="default" disabled={pasted.trim() === ""} onClick={() => void store()}>
          {words.settings.token.store}
        </Button>
      </div>
      <TokenState token={token} onRemove={() => void remove()} />
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
  token: SettingsForm["read"]["token"];
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
