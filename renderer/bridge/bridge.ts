import type {
  Bridge,
  EventData,
  Reply,
  RequestInput,
  RequestOutput,
} from "../../preload/contract/contract.ts";
import type { EventName, RequestName } from "../../preload/contract/channels.ts";

declare global {
  interface Window {
    readonly branchscan: Bridge;
  }
}

/** The window's way to main, typed by the contract. */
export interface Station {
  /** Main's answer; rejects only when the message itself was refused or main failed, which is a bug. */
  request<Name extends RequestName>(
    name: Name,
    ...input: undefined extends RequestInput<Name>
      ? [input?: RequestInput<Name>]
      : [input: RequestInput<Name>]
  ): Promise<RequestOutput<Name>>;
  /** Calls back for each event; gives the function that ends it. */
  on<Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void): () => void;
}

/** Checks what main answers against the contract; left out of the shipped window, where main is trusted. */
export interface ReplyCheck {
  reply(name: RequestName, value: unknown): void;
  event(name: EventName, data: unknown): void;
}

/** The station behind the preload's bridge. */
export function createStation(bridge: Bridge, check: ReplyCheck | null): Station {
  return {
    async request(name, ...input) {
      const reply = (await bridge.request(name, input[0])) as Reply<typeof name>;
      if (reply.kind === "bad-request") throw new Error(`${name} was refused: ${reply.problem}`);
      if (reply.kind === "failed") throw new Error(`${name} failed`);
      check?.reply(name, reply.value);
      return reply.value;
    },
    on(name, listener) {
      return bridge.on(name, (data) => {
        check?.event(name, data);
        listener(data as EventData<typeof name>);
      });
    },
  };
}
