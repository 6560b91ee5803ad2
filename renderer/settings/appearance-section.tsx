import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useId } from "react";
import { words } from "../locales/words.ts";
import styles from "./section.module.css";

const schemes: MantineColorScheme[] = ["light", "dark", "auto"];

/** Light or dark; kept by the window itself and in force at once. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = useId();
  return (
    <div className={styles.fields}>
      <div>
        <div id={label} className={styles.label}>
          {words.settings.appearance.scheme}
        </div>
        <p className={styles.hint}>{words.settings.appearance.hint}</p>
        <SegmentedControl<MantineColorScheme>
          className={styles.choices}
          aria-labelledby={label}
          value={colorScheme}
          onChange={setColorScheme}
          data={schemes.map((value) => ({ value, label: words.settings.appearance[value] }))}
        />
      </div>
    </div>
  );
}
