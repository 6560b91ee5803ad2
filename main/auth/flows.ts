import type { StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";
import { clientSignIn } from "./client-credentials.ts";
import { clientSource, type ClientSource, type FlowContext } from "./client-source.ts";
import { keyed } from "./keyed.ts";
import { operatorSetup } from "./operator-setup.ts";
import { operatorSource, type OperatorSource } from "./operator-source.ts";
import type { RenewingToken, Standing } from "./renewing-token.ts";
import type { Secrets } from "./secrets.ts";
import type { Vault } from "./vault.ts";

interface FlowsContext extends FlowContext {
  secrets: Secrets;
  vault: Vault;
  openBrowser: (url: string) => Promise<void>;
  signInTimeOut: number;
}

/** As much of a source of tokens as every flow has. */
interface FlowSource {
  tokens: Pick<RenewingToken, "current" | "renew" | "ask">;
  state: ClientSource["state"] | OperatorSource["state"];
}

/** The sources of tokens for the settings of one moment. */
export interface Flows {
  of(settings: StationSettings): FlowSource;
  /** `null` when operators do not sign in, or something of the setup is missing. */
  operator(settings: StationSettings): OperatorSource | null;
  /** What the client source knows is out of date: the secret has changed. */
  forgetClient(): void;
  close(): void;
}

/** Sources that live as long as the settings name the same flow, server and client; any other gets a new one. */
export function flowsOf(context: FlowsContext): Flows {
  const clients = keyed<ClientSource>();
  const operators = keyed<OperatorSource>();

  function client(settings: StationSettings): ClientSource {
    const signIn = clientSignIn(settings);
    const secret = context.secrets.bound["client-secret"];
    return clients.at(JSON.stringify(signIn), () => clientSource(context, signIn, secret));
  }

  function operator(settings: StationSettings): OperatorSource | null {
    const setup = operatorSetup(settings);
    if (settings.signIn.flow !== "operator" || !setup) return null;
    return operators.at(JSON.stringify(setup), () => operatorSource(context, setup));
  }

  return {
    of(settings) {
      const { flow } = settings.signIn;
      if (flow !== "client-credentials") clients.close();
      if (flow !== "operator" || !operatorSetup(settings)) operators.close();
      switch (flow) {
        case "pasted-token":
          return pastedSource(context.secrets, settings);
        case "client-credentials":
          return client(settings);
        case "operator":
          return operator(settings) ?? nobody;
      }
    },
    operator,
    forgetClient: () => clients.present()?.tokens.forget(),
    close() {
      clients.close();
      operators.close();
    },
  };
}

const needed: Standing = { kind: "needed", trouble: null };

/** What is missing in the settings must be set first. */
const nobody: FlowSource = {
  tokens: { current: async () => needed, renew: async () => needed, ask: async () => needed },
  state: async () => "needed",
};

/** The token that an administrator pasted, for the base address of this moment; nobody renews it. */
function pastedSource(secrets: Secrets, { baseAddress }: StationSettings): FlowSource {
  const read = () => secrets.bound["access-token"].read(originOf(baseAddress));
  async function current(): Promise<Standing> {
    const token = await read();
    return token === null ? needed : { kind: "ready", token };
  }
  return {
    tokens: {
      current,
      ask: current,
      async renew(refused) {
        const standing = await current();
        return standing.kind === "ready" && standing.token === refused ? needed : standing;
      },
    },
    state: async () => ((await read()) === null ? "needed" : "ready"),
  };
}
