import { createDispatcher } from "../../main/network/dispatcher.ts";
import { trustedRoots } from "../../main/network/trust.ts";
import { testConnection } from "../../main/artemis/test-connection.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { contextFor, documentOf, target } from "./outgoing.ts";

const trust = trustedRoots();
const dispatcher = createDispatcher(trust);
const context = contextFor({ baseAddress: process.argv[2] ?? "" }, { dispatcher });
const outcome = await updateDocument(target, documentOf(), context);
const { steps } = await testConnection({ ...context, trust });
process.send?.({ outcome, trust: steps.find(({ step }) => step === "trust") });
await dispatcher.close();
process.disconnect();
