import { DocumentNumber } from "../../../preload/contract/details.ts";
import type { Holder, Reading } from "../reading.ts";
import { licenceElements, type LicenceElements } from "./elements.ts";
import { licenceDate } from "./licence-date.ts";

/**
 * What the PDF417 of a driving licence or identity card of North America says (AAMVA DL/ID Card Design Standard);
 * `null` for any other text. Dates that cannot be true together are left out, all of them.
 */
export function readLicence(text: string): Reading | null {
  const elements = licenceElements(text);
  if (!elements) return null;
  const { kind, values } = elements;
  const dates = datesOf(values);
  return {
    source: "barcode",
    side: "back",
    // What an identity card of a state is in the tenant's list is for the operator to say.
    type: kind === "DL" ? "DRIVING_LICENSE" : null,
    number: numberOf(values),
    issueDate: dates?.issue ?? null,
    expiryDate: dates?.expiry ?? null,
    holder: holderOf(elements, dates?.birth ?? null),
  };
}

type Values = LicenceElements["values"];

function numberOf(values: Values): string | null {
  const number = DocumentNumber.safeParse(values.get("DAQ"));
  return number.success ? number.data : null;
}

function datesOf(values: Values) {
  const issue = licenceDate(values.get("DBD"));
  const expiry = licenceDate(values.get("DBA"));
  const birth = licenceDate(values.get("DBB"));
  const inOrder = [birth, issue, expiry].filter((date) => date !== null);
  const areTrue = inOrder.every((date, at) => at === 0 || (inOrder[at - 1] ?? "") < date);
  return areTrue ? { issue, expiry, birth } : null;
}

function holderOf({ values, version }: LicenceElements, birthDate: Holder["birthDate"]) {
  const named = [values.get("DCS") ?? values.get("DAB"), givenNames(values, version)];
  // Until 2003 the whole name could stand in one element, its parts parted by commas.
  const parts = named[0] ? named : (values.get("DAA") ?? "").split(/[,@]/);
  const [surname = "", ...given] = parts.map((part) => part?.trim() ?? "");
  const givenName = given.filter((part) => part !== "").join(" ");
  if (surname === "") return null;
  return { name: givenName === "" ? surname : `${surname}, ${givenName}`, birthDate };
}

function givenNames(values: Values, version: number): string {
  // In versions 2 and 3 all of them stood in one element.
  const first =
    (version === 2 || version === 3 ? values.get("DCT") : undefined) ?? values.get("DAC");
  return [first?.replaceAll(",", " "), values.get("DAD")]
    .filter((part) => part !== undefined && part !== "" && part !== "NONE")
    .join(" ");
}
