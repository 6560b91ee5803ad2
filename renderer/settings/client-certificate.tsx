import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCertificate } from "@tabler/icons-react";
import { useState } from "react";
import type { CertificateState } from "../../preload/contract/secrets.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { readableDate } from "../outbox/moments.ts";
import { useNow } from "../outbox/use-now.ts";
import { ChooseCertificateDialog } from "./choose-certificate-dialog.tsx";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

type Kept = Extract<CertificateState, { kind: "kept" }>;

const text = words.settings.network.certificate;

/** The client certificate: whose it is, until when it counts, and the way to another one. */
export function ClientCertificate({ form }: { form: SettingsForm }) {
  const station = useStation();
  const [isChoosing, setIsChoosing] = useState(false);
  const [keptOn, setKeptOn] = useState(false);
  const isLocked = lockOn("certificate", form.read.locked) !== undefined;
  const { certificate } = form.read;

  async function remove() {
    setKeptOn(false);
    try {
      const isGone = await station.request("certificate:remove");
      setKeptOn(!isGone);
      await form.readAgain();
    } catch {
      setKeptOn(true);
    }
  }

  return (
    <section className={styles.said} aria-label={text.title}>
      <div>
        <p className={styles.label}>{text.title}</p>
        <p className={styles.hint}>{text.hint}</p>
      </div>
      {certificate.kind === "kept" ? <Certificate certificate={certificate} /> : <NoCertificate />}
      {keptOn && <FaultLine text={text.notRemoved} />}
      <div className={styles.buttonLine}>
        <Button variant="default" disabled={isLocked} onClick={() => setIsChoosing(true)}>
          {text.choose}
        </Button>
        {certificate.kind === "kept" && (
          <Button variant="default" disabled={isLocked} onClick={() => void remove()}>
            {text.remove}
          </Button>
        )}
      </div>
      {isChoosing && (
        <ChooseCertificateDialog
          onKept={() => {
            setIsChoosing(false);
            void form.readAgain();
          }}
          onStay={() => setIsChoosing(false)}
        />
      )}
    </section>
  );
}

function NoCertificate() {
  return (
    <div className={styles.kept} data-secret="none">
      <IconCertificate size={16} stroke={1.75} aria-hidden />
      <output>{text.none}</output>
    </div>
  );
}

function Certificate({ certificate }: { certificate: Kept }) {
  const { subject, expiresAt, where } = certificate;
  // Certificates run out by the clock of UTC.
  const day = readableDate(new Date(expiresAt).toISOString().slice(0, 10));
  const ranOut = expiresAt <= useNow(false);
  return (
    <output className={styles.certificate} data-ran-out={ranOut || undefined}>
      <IconCertificate size={20} stroke={1.5} aria-hidden />
      <span className={styles.subject}>{subject}</span>
      <span className={styles.validity}>
        {ranOut && <IconAlertTriangle size={16} stroke={1.75} aria-hidden />}
        {ranOut ? text.ranOut(day) : text.until(day)}
      </span>
      <span className={styles.hint}>{text.where[where]}</span>
    </output>
  );
}
