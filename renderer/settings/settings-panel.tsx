import { Loader, Modal } from "@mantine/core";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { FocusBack } from "../app/focus-back.tsx";
import { words } from "../locales/words.ts";
import { AskingContext } from "./asking-context.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { SettingsEditor } from "./settings-editor.tsx";
import styles from "./settings-panel.module.css";
import { SwitchDialog } from "./switch-dialog.tsx";
import { useCloseAdministrator } from "./use-close-administrator.ts";
import { useSettingsForm } from "./use-settings-form.ts";

interface SettingsPanelProps {
  opened: boolean;
  onClose: () => void;
}

/** The station's settings, over the bench; unsaved changes are asked about before it closes. */
export function SettingsPanel({ opened, onClose }: SettingsPanelProps) {
  const reading = useSettingsForm(opened);
  const form = reading.kind === "form" ? reading.form : null;
  const [asking, setAsking] = useState<"nothing" | "leave" | "switch">("nothing");
  const [sectionAsks, setSectionAsks] = useState(false);
  const administrator = form?.read.administrator;
  useCloseAdministrator(opened, administrator?.hasPasscode === true && administrator.isOpen);
  const stay = () => setAsking("nothing");
  return (
    <>
      <Modal
        opened={opened}
        onClose={() => (form?.changed ? setAsking("leave") : onClose())}
        // The question on top has the keys first.
        closeOnEscape={asking === "nothing" && !sectionAsks}
        centered
        size={960}
        padding={0}
        title={words.settings.title}
        closeButtonProps={{ "aria-label": words.settings.close }}
        classNames={{
          content: styles.content,
          header: styles.header,
          title: styles.title,
          body: styles.body,
        }}
      >
        <FocusBack />
        {form && (
          <AskingContext value={setSectionAsks}>
            <SettingsEditor form={form} onSwitchMode={() => setAsking("switch")} />
          </AskingContext>
        )}
        {reading.kind === "reading" && (
          <output className={styles.reading}>
            <Loader size={16} />
            {words.settings.loading}
          </output>
        )}
        {reading.kind === "failed" && (
          <div className={styles.reading}>
            <FaultLine
              text={words.settings.notRead}
              again={{ label: words.settings.readAgain, onClick: reading.readAgain }}
            />
          </div>
        )}
      </Modal>
      <LeaveDialog
        opened={asking === "leave"}
        onStay={stay}
        onDrop={() => {
          form?.drop();
          stay();
          onClose();
        }}
      />
      <SwitchDialog opened={asking === "switch"} onStay={stay} />
    </>
  );
}
