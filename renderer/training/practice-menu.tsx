import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Practice } from "../../preload/contract/station.ts";
import { words } from "../locales/words.ts";
import styles from "./practice-menu.module.css";
import { usePractice } from "./use-practice.ts";

/** Lets a trainer choose how the training server treats the next documents. */
export function PracticeMenu() {
  const { practice, arm } = usePractice();
  return (
    <Menu position="bottom" width={384} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={styles.button} data-armed={practice !== "none" || undefined}>
          {practice === "none"
            ? words.training.menu.title
            : words.training.menu.button(words.training.practice[practice].name)}
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        <Menu.Label>{words.training.menu.intro}</Menu.Label>
        <Menu.RadioGroup value={practice} onChange={(chosen) => void arm(Practice.parse(chosen))}>
          {Practice.options.map((option) => (
            <Menu.RadioItem key={option} value={option} closeMenuOnClick data-practice={option}>
              <span className={styles.name}>{words.training.practice[option].name}</span>
              <span className={styles.effect}>{words.training.practice[option].effect}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
