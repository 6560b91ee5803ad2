import { Modal } from "@mantine/core";
import { shortcuts } from "../../preload/contract/shortcuts.ts";
import { words } from "../locales/words.ts";
import styles from "./help.module.css";
import { Keys } from "./keys.tsx";

interface HelpCardProps {
  opened: boolean;
  onClose: () => void;
}

/** Every shortcut on one card. */
export function HelpCard({ opened, onClose }: HelpCardProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      size={1112}
      padding={0}
      title={words.help.title}
      closeButtonProps={{ "aria-label": words.help.close }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title }}
    >
      <div className={styles.card}>
        {words.help.groups.map(({ title, ids }) => (
          <section key={title}>
            <h3 className={styles.group}>{title}</h3>
            <dl className={styles.shortcuts}>
              {shortcuts
                .filter(({ id }) => ids.includes(id))
                .map(({ id, keys, words: does }) => (
                  <div key={id} className={styles.shortcut}>
                    <dt>{does}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
