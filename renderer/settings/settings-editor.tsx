import { Tabs } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBuildingBank,
  IconClipboardList,
  IconKey,
  IconList,
  IconNetwork,
  IconPalette,
  IconPlugConnected,
  IconRulerMeasure,
  IconScan,
  IconShieldLock,
  IconUsers,
} from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { words } from "../locales/words.ts";
import { AppearanceSection } from "./appearance-section.tsx";
import { AuditSection } from "./audit-section.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import { GuardBar } from "./guard-bar.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { ListsSection } from "./lists-section.tsx";
import { ModeSection } from "./mode-section.tsx";
import { NetworkSection } from "./network-section.tsx";
import { OperatorsSection } from "./operators-section.tsx";
import { firstProblem, guardedSections, sectionOf, sections, type Section } from "./paths.ts";
import { PolicyLine } from "./policy-line.tsx";
import { PrivacySection } from "./privacy-section.tsx";
import { ScannerSection } from "./scanner-section.tsx";
import styles from "./settings-editor.module.css";
import { SettingsFoot } from "./settings-foot.tsx";
import { SignInSection } from "./sign-in-section.tsx";
import { StationSection } from "./station-section.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

const icons = {
  station: IconBuildingBank,
  connection: IconPlugConnected,
  "sign-in": IconKey,
  network: IconNetwork,
  scanner: IconScan,
  operators: IconUsers,
  privacy: IconShieldLock,
  audit: IconClipboardList,
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
      <PolicyLine policy={form.read.policy} />
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
        <div className={styles.side}>
          <div hidden={!guardedSections.includes(section)}>
            <GuardBar form={form} />
          </div>
          <Panels form={form} onSwitchMode={onSwitchMode} />
        </div>
      </Tabs>
      <SettingsFoot form={form} onSave={() => void save()} />
    </div>
  );
}

function Panels({ form, onSwitchMode }: SettingsEditorProps) {
  return (
    <>
      <Panel name="station">
        <StationSection form={form} />
      </Panel>
      <Panel name="connection">
        <ConnectionSection form={form} />
      </Panel>
      <Panel name="sign-in">
        <SignInSection form={form} />
      </Panel>
      <Panel name="network">
        <NetworkSection form={form} />
      </Panel>
      <Panel name="scanner">
        <ScannerSection form={form} />
      </Panel>
      {/* Read when it is looked at: a lockout may have come meanwhile. */}
      <Panel name="operators" keepMounted={false}>
        <OperatorsSection form={form} />
      </Panel>
      <Panel name="privacy">
        <PrivacySection form={form} />
      </Panel>
      <Panel name="audit">
        <AuditSection form={form} />
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
        <ModeSection form={form} onSwitch={onSwitchMode} />
      </Panel>
    </>
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

interface PanelProps {
  name: Section;
  keepMounted?: boolean;
  children: ReactNode;
}

function Panel({ name, keepMounted = true, children }: PanelProps) {
  return (
    <Tabs.Panel value={name} keepMounted={keepMounted}>
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
