import { Button, TextInput } from "@mantine/core";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { useNow } from "../outbox/use-now.ts";
import styles from "./guard-bar.module.css";
import { resting } from "./resting.ts";
import { secondsLeft } from "./seconds-left.ts";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.guard;

/** Over the sections that the administrator's passcode guards: the way to open them, and to close them again. */
export function GuardBar({ form }: { form: SettingsForm }) {
  const { hasPasscode, isOpen } = form.read.administrator;
  if (!hasPasscode) return null;
  return isOpen ? <OpenBar form={form} /> : <ClosedBar form={form} />;
}

type Tried = { kind: "not" | "under-way" | "failed" } | { kind: "wrong"; waitUntil: number | null };

function ClosedBar({ form }: { form: SettingsForm }) {
  const station = useStation();
  const [passcode, setPasscode] = useState("");
  const [tried, setTried] = useState<Tried>({ kind: "not" });
  const waitUntil = tried.kind === "wrong" ? tried.waitUntil : null;
  const left = secondsLeft(waitUntil, useNow(waitUntil !== null));

  async function open(event: SubmitEvent) {
    event.preventDefault();
    if (passcode === "" || left > 0 || tried.kind === "under-way") return;
    setTried({ kind: "under-way" });
    try {
      const outcome = await station.request("administrator:open", passcode);
      setPasscode("");
      if (outcome.kind === "open") await form.readAgain();
      else setTried(outcome);
    } catch {
      setTried({ kind: "failed" });
    }
  }

  return (
    <form className={styles.bar} onSubmit={(event) => void open(event)}>
      <IconLock size={18} stroke={1.75} aria-hidden />
      <span className={styles.said}>
        {tried.kind === "failed" || tried.kind === "wrong" ? (
          <span className={styles.problem} role="alert">
            {tried.kind === "failed" ? text.failed : text.wrong}
          </span>
        ) : (
          text.locked
        )}
        {left > 0 && <span className={styles.more}>{text.wait(left)}</span>}
      </span>
      <TextInput
        className={styles.passcode}
        type="password"
        autoComplete="off"
        aria-label={text.passcode}
        placeholder={text.passcode}
        maxLength={200}
        value={passcode}
        onChange={({ currentTarget }) => {
          setPasscode(currentTarget.value);
          // A wait goes on whatever is typed meanwhile.
          if (left === 0) setTried({ kind: "not" });
        }}
      />
      <Button type="submit" variant="default" {...resting(left > 0 || tried.kind === "under-way")}>
        {tried.kind === "under-way" ? text.opening : text.open}
      </Button>
    </form>
  );
}

function OpenBar({ form }: { form: SettingsForm }) {
  const station = useStation();

  async function close() {
    await station.request("administrator:close");
    await form.readAgain();
  }

  return (
    <div className={styles.bar} data-open>
      <IconLockOpen size={18} stroke={1.75} aria-hidden />
      <span className={styles.said}>
        <output className={styles.isOpen}>{text.isOpen}</output>
        <span className={styles.more}>{form.changed ? text.saveFirst : text.untilClosed}</span>
      </span>
      <Button variant="default" disabled={form.changed} onClick={() => void close()}>
        {text.close}
      </Button>
    </div>
  );
}
