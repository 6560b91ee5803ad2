import type { StationSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { RedirectAddress } from "./redirect-address.tsx";
import { TextSetting } from "./text-setting.tsx";
import type { SettingsForm } from "./use-settings-form.ts";

type OperatorSignIn = StationSettings["signIn"]["operator"];
type TextName = Exclude<keyof OperatorSignIn, "addresses">;

const text = words.settings.signIn.operator;
const addresses = (["discovered", "by-hand"] as const).map((value) => ({
  value,
  label: text.addressesChoice[value],
}));
const byHand = [
  { name: "authorizationEndpoint", label: text.authorizationEndpoint },
  { name: "tokenEndpoint", label: text.tokenEndpoint },
  { name: "revocationEndpoint", label: text.revocationEndpoint, hint: text.revocationHint },
] as const;
const at = (name: keyof OperatorSignIn) => `signIn.operator.${name}`;

/** What the sign-in of each operator needs; the addresses only where they are not found from the issuer. */
export function OperatorSignInFields({ form }: { form: SettingsForm }) {
  const { signIn } = form.draft;
  const { operator } = signIn;
  const edit = (name: keyof OperatorSignIn, change: Partial<OperatorSignIn>) =>
    form.change(at(name), { signIn: { ...signIn, operator: { ...operator, ...change } } });
  const field = (name: TextName, label: string, hint?: string) => (
    <TextSetting
      key={name}
      form={form}
      path={at(name)}
      label={label}
      {...(hint !== undefined && { hint })}
      value={operator[name]}
      onText={(typed) => edit(name, { [name]: typed })}
    />
  );
  return (
    <>
      <ChoiceSetting
        form={form}
        path={at("addresses")}
        label={text.addresses}
        value={operator.addresses}
        choices={addresses}
        onChoose={(chosen) => edit("addresses", { addresses: chosen })}
      />
      {field("issuer", text.issuer, text.issuerHint)}
      {operator.addresses === "by-hand" &&
        byHand.map((address) =>
          field(address.name, address.label, "hint" in address ? address.hint : undefined),
        )}
      {field("clientId", words.settings.signIn.clientId, words.settings.signIn.clientIdHint)}
      {field("scope", words.settings.signIn.scope, words.settings.signIn.scopeHint)}
      <RedirectAddress />
    </>
  );
}
