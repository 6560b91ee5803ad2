import { Select, TextInput } from "@mantine/core";
import { words } from "../locales/words.ts";
import { ConnectionTest } from "./connection-test.tsx";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import styles from "./section.module.css";
import { TextSetting } from "./text-setting.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

const paths = ["baseAddress", "domainId", "dateFormat"];

/** Which Artemis this station sends to, and whether that works. */
export function ConnectionSection({ form }: { form: SettingsForm }) {
  const { draft, change } = form;
  return (
    <div className={styles.fields}>
      <LockNote paths={paths} locked={form.read.locked} />
      <TextSetting
        form={form}
        path="baseAddress"
        label={words.settings.connection.baseAddress}
        hint={words.settings.connection.baseAddressHint}
        value={draft.baseAddress}
        onText={(baseAddress) => change("baseAddress", { baseAddress })}
      />
      <div className={styles.pair}>
        <TextInput
          label={words.settings.connection.domainId}
          inputMode="numeric"
          value={draft.domainId}
          onChange={({ currentTarget }) => change("domainId", { domainId: currentTarget.value })}
          {...fieldProps(form, "domainId", words.settings.connection.domainIdHint)}
        />
        <Select
          label={words.settings.connection.dateFormat}
          allowDeselect={false}
          data={[
            { value: "date-time", label: words.settings.connection.dateTime },
            { value: "date", label: words.settings.connection.date },
          ]}
          value={draft.dateFormat}
          onChange={(chosen) =>
            change("dateFormat", { dateFormat: chosen === "date" ? "date" : "date-time" })
          }
          {...fieldProps(form, "dateFormat", words.settings.connection.dateFormatHint)}
        />
      </div>
      <hr className={styles.hairline} />
      <ConnectionTest changed={form.changed} flow={form.read.settings.signIn.flow} />
    </div>
  );
}
