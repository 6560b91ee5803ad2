import { testConnection } from "../../main/artemis/test-connection.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { networkOf } from "./network.ts";
import { contextFor, documentOf, target } from "./outgoing.ts";

const network = networkOf(defaultSettings.network);
const { dispatcher } = network;
const context = contextFor({ baseAddress: process.argv[2] ?? "" }, { dispatcher });
const outcome = await updateDocument(target, documentOf(), context);
const tryToken = async () => ({ outcome: "works", token: context.token }) as const;
const { steps } = await testConnection({ ...context, network, tryToken });
process.send?.({ outcome, trust: steps.find(({ step }) => step === "trust") });
await network.close();
process.disconnect();
