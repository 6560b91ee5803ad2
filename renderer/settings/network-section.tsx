import type { StationSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { ClientCertificate } from "./client-certificate.tsx";
import { LockNote } from "./lock-note.tsx";
import { SecretField } from "./secret-field.tsx";
import styles from "./section.module.css";
import { TextSetting } from "./text-setting.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

type Network = StationSettings["network"];

const text = words.settings.network;
const proxies = (["system", "none", "manual"] as const).map((value) => ({
  value,
  label: text.proxies[value].name,
}));

/** How the station reaches its servers: through which proxy, whom it trusts, what it shows of itself. */
export function NetworkSection({ form }: { form: SettingsForm }) {
  const { network } = form.draft;
  const isManual = network.proxy === "manual";
  const edit = (name: keyof Network, change: Partial<Network>) =>
    form.change(`network.${name}`, { network: { ...network, ...change } });
  const field = (name: Exclude<keyof Network, "proxy">, label: string, hint: string) => (
    <TextSetting
      form={form}
      path={`network.${name}`}
      label={label}
      hint={hint}
      value={network[name]}
      onText={(typed) => edit(name, { [name]: typed })}
    />
  );
  const paths = ["network", "certificate", ...(isManual ? ["secrets.proxy-password"] : [])];
  return (
    <div className={styles.fields}>
      <LockNote paths={paths} locked={form.read.locked} />
      <ChoiceSetting
        form={form}
        path="network.proxy"
        label={text.proxy}
        hint={text.proxies[network.proxy].hint}
        value={network.proxy}
        choices={proxies}
        onChoose={(proxy) => edit("proxy", { proxy })}
      />
      {isManual && (
        <>
          {field("proxyAddress", text.proxyAddress, text.proxyAddressHint)}
          {field("proxyUser", text.proxyUser, text.proxyUserHint)}
          <SecretField form={form} name="proxy-password" />
        </>
      )}
      <hr className={styles.hairline} />
      {field("extraAuthorityFile", text.extraAuthorityFile, text.extraAuthorityHint)}
      <hr className={styles.hairline} />
      <ClientCertificate form={form} />
    </div>
  );
}
