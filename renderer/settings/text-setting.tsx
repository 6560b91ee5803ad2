import { TextInput } from "@mantine/core";
import { fieldProps } from "./field-props.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

interface TextSettingProps {
  form: SettingsForm;
  path: string;
  label: string;
  hint?: string;
  value: string;
  onText: (text: string) => void;
}

/** A setting that is typed and is no prose: an address, a name that a server knows, a path. */
export function TextSetting({ form, path, label, hint, value, onText }: TextSettingProps) {
  return (
    <TextInput
      label={label}
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
      {...fieldProps(form, path, hint)}
    />
  );
}
