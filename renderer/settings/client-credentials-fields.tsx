import type { StationSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { SecretField } from "./secret-field.tsx";
import styles from "./section.module.css";
import { TextSetting } from "./text-setting.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

type ClientCredentials = StationSettings["signIn"]["clientCredentials"];

const text = words.settings.signIn.clientCredentials;
const forms = (["oauth", "artemis"] as const).map((value) => ({ value, label: text.forms[value] }));
const wheres = (["body", "basic"] as const).map((value) => ({ value, label: text.wheres[value] }));

const at = (name: keyof ClientCredentials) => `signIn.clientCredentials.${name}`;

/** What the station needs to sign in as itself; Artemis' own form asks for the id and the secret only. */
export function ClientCredentialsFields({ form }: { form: SettingsForm }) {
  const { signIn } = form.draft;
  const { clientCredentials } = signIn;
  const edit = (name: keyof ClientCredentials, change: Partial<ClientCredentials>) =>
    form.change(at(name), {
      signIn: { ...signIn, clientCredentials: { ...clientCredentials, ...change } },
    });
  const field = (name: "server" | "clientId" | "scope", label: string, hint: string) => (
    <TextSetting
      form={form}
      path={at(name)}
      label={label}
      hint={hint}
      value={clientCredentials[name]}
      onText={(typed) => edit(name, { [name]: typed })}
    />
  );
  const isOAuth = clientCredentials.form === "oauth";
  return (
    <>
      <div className={styles.pair}>
        <ChoiceSetting
          form={form}
          path={at("form")}
          label={text.form}
          hint={text.formHint[clientCredentials.form]}
          value={clientCredentials.form}
          choices={forms}
          onChoose={(chosen) => edit("form", { form: chosen })}
        />
        {isOAuth && (
          <ChoiceSetting
            form={form}
            path={at("clientAuthentication")}
            label={text.where}
            hint={text.whereHint}
            value={clientCredentials.clientAuthentication}
            choices={wheres}
            onChoose={(chosen) => edit("clientAuthentication", { clientAuthentication: chosen })}
          />
        )}
      </div>
      {isOAuth && field("server", text.server, text.serverHint)}
      {field("clientId", words.settings.signIn.clientId, words.settings.signIn.clientIdHint)}
      <SecretField form={form} name="client-secret" />
      {isOAuth && field("scope", words.settings.signIn.scope, words.settings.signIn.scopeHint)}
    </>
  );
}
