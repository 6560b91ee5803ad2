import type { EventName, RequestName } from "../../preload/contract/channels.ts";
import type {
  Bridge,
  EventData,
  RequestInput,
  RequestOutput,
} from "../../preload/contract/contract.ts";

declare global {
  interface Window {
    readonly branchscan: Bridge;
  }
}

type Input<Name extends RequestName> =
  undefined extends RequestInput<Name> ? [input?: RequestInput<Name>] : [input: RequestInput<Name>];

/** The window's way to main, typed by the contract. */
export interface Station {
  /** Main's answer; rejects only when the message itself was refused or main failed, which is a bug. */
  request<Name extends RequestName>(
    name: Name,
    ...input: Input<Name>
  ): Promise<RequestOutput<Name>>;
  /** Calls back for each event; gives the function that ends it. */
  on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}

/** The station behind the preload's bridge. Main has checked what it says, so it is taken at its word. */
export function createStation(bridge: Bridge): Station {
  return {
    async request(name, ...input) {
      const reply = await bridge.request(name, input[0]);
      if (reply.kind === "answer") return reply.value;
      throw new Error(reply.kind === "failed" ? `${name} failed` : `${name}: ${reply.problem}`);
    },
    on: (name, listener) => bridge.on(name, listener),
  };
}
