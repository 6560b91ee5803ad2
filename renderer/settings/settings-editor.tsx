import { Button, Tabs } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBuildingBank,
  IconCircleCheckFilled,
  IconList,
  IconPalette,
  IconPlugConnected,
  IconRulerMeasure,
} from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { words } from "../locales/words.ts";
import { AppearanceSection } from "./appearance-section.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { ListsSection } from "./lists-section.tsx";
import { ModeSection } from "./mode-section.tsx";
import { firstProblem, sectionOf, sections, type Section } from "./paths.ts";
import styles from "./settings-editor.module.css";
import { StationSection } from "./station-section.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

const icons = {
  station: IconBuildingBank,
  connection: IconPlugConnected,
  lists: IconList,
  limits: IconRulerMeasure,
  appearance: IconPalette,
  mode: IconArrowsExchange,
} satisfies Record<Section, typeof IconList>;

interface SettingsEditorProps {
  form: SettingsForm;
  onSwitchMode: () => void;
}

/** The sections of the settings, and "Save". */
export function SettingsEditor({ form, onSwitchMode }: SettingsEditorProps) {
  const [section, setSection] = useState<Section>("station");
  const [lookAt, setLookAt] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (lookAt) document.querySelector<HTMLElement>(`[data-path="${lookAt.path}"]`)?.focus();
  }, [lookAt]);

  async function save() {
    const first = firstProblem(await form.save());
    if (!first) return;
    setSection(sectionOf(first.path));
    setLookAt({ path: first.path });
  }

  return (
    <div className={styles.editor}>
      {form.read.repaired && <Repaired />}
      <Tabs
        orientation="vertical"
        variant="pills"
        value={section}
        onChange={(chosen) => setSection(sections.find((name) => name === chosen) ?? section)}
        classNames={{
          root: styles.tabs,
          list: styles.sections,
          tab: styles.section,
          tabLabel: styles.sectionName,
          panel: styles.panel,
        }}
      >
        <Tabs.List aria-label={words.settings.title}>
          {sections.map((name) => (
            <SectionTab key={name} name={name} form={form} />
          ))}
        </Tabs.List>
        <Panel name="station">
          <StationSection form={form} />
        </Panel>
        <Panel name="connection">
          <ConnectionSection form={form} />
        </Panel>
        <Panel name="lists">
          <ListsSection form={form} />
        </Panel>
        <Panel name="limits">
          <LimitsSection form={form} />
        </Panel>
        <Panel name="appearance">
          <AppearanceSection />
        </Panel>
        <Panel name="mode">
          <ModeSection changed={form.changed} onSwitch={onSwitchMode} />
        </Panel>
      </Tabs>
      <Foot form={form} onSave={() => void save()} />
    </div>
  );
}

function SectionTab({ name, form }: { name: Section; form: SettingsForm }) {
  const Icon = icons[name];
  const lacking = form.problems.some(({ path }) => sectionOf(path) === name);
  return (
    <Tabs.Tab
      value={name}
      data-lacking={lacking || undefined}
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
      rightSection={lacking && <IconAlertTriangle size={16} aria-hidden />}
    >
      {words.settings.sections[name]}
    </Tabs.Tab>
  );
}

function Panel({ name, children }: { name: Section; children: ReactNode }) {
  return (
    <Tabs.Panel value={name}>
      <h3 className={styles.heading}>{words.settings.sections[name]}</h3>
      {children}
    </Tabs.Panel>
  );
}

function Repaired() {
  return (
    <p className={styles.repaired} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      {words.settings.repaired}
    </p>
  );
}

function Foot({ form, onSave }: { form: SettingsForm; onSave: () => void }) {
  return (
    <footer className={styles.foot}>
      <Standing form={form} />
      <Button
        disabled={form.phase === "saving" || (!form.changed && !form.read.repaired)}
        onClick={onSave}
      >
        {form.phase === "saving" ? words.settings.saving : words.settings.save}
      </Button>
    </footer>
  );
}

// Whether what is shown is what is in force.
function Standing({ form: { problems, changed, phase } }: { form: SettingsForm }) {
  if (problems.length > 0) {
    return (
      <p className={styles.standing} data-standing="problems" role="alert">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {words.settings.problems(problems.length)}
      </p>
    );
  }
  if (phase === "failed") return <FaultLine text={words.settings.notSaved} />;
  return (
    <output className={styles.standing} data-standing={phase}>
      {changed && words.settings.unsaved}
      {phase === "saved" && (
        <>
          <IconCircleCheckFilled size={18} aria-hidden />
          {words.settings.saved}
        </>
      )}
    </output>
  );
}
