import { words } from "../locales/words.ts";
import { ClientCredentialsFields } from "./client-credentials-fields.tsx";
import { FlowChoice } from "./flow-choice.tsx";
import { ForgetSecrets } from "./forget-secrets.tsx";
import { LockNote } from "./lock-note.tsx";
import { OperatorSignInFields } from "./operator-sign-in-fields.tsx";
import { SecretField } from "./secret-field.tsx";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const pathsOf = {
  "pasted-token": ["signIn.flow", "secrets.access-token"],
  "client-credentials": ["signIn.flow", "signIn.clientCredentials", "secrets.client-secret"],
  operator: ["signIn.flow", "signIn.operator"],
};

/** How the station comes by its tokens: the flow, and only what that flow needs. */
export function SignInSection({ form }: { form: SettingsForm }) {
  const { flow } = form.draft.signIn;
  return (
    <div className={styles.fields}>
      <LockNote paths={pathsOf[flow]} locked={form.read.locked} />
      <FlowChoice form={form} />
      <section className={styles.fields} aria-label={words.settings.signIn.flows[flow].title}>
        {flow === "pasted-token" && <SecretField form={form} name="access-token" />}
        {flow === "client-credentials" && <ClientCredentialsFields form={form} />}
        {flow === "operator" && <OperatorSignInFields form={form} />}
      </section>
      <hr className={styles.hairline} />
      <ForgetSecrets form={form} />
    </div>
  );
}
