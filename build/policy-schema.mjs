// Writes docs/policy.schema.json anew, after a setting or a key of the policy was added or changed.
import { writeFileSync } from "node:fs";
import { policyJsonSchema } from "../main/settings/policy/json-schema.ts";

const file = new URL("../docs/policy.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
