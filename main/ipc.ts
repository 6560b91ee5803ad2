import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { requestNames, type RequestName } from "../preload/contract/channels.ts";
import { requests, type Reply, type RequestOutput } from "../preload/contract/contract.ts";
import type { z } from "zod";

type ParsedInput<Name extends RequestName> = z.output<(typeof requests)[Name]["input"]>;

/** One handler for each request of the contract; a missing one does not compile. */
export type Handlers = {
  [Name in RequestName]: (
    input: ParsedInput<Name>,
  ) => RequestOutput<Name> | Promise<RequestOutput<Name>>;
};

/** What answers at the door. */
export interface Answering {
  handlers: Handlers;
  /** Whether a request is answered at this moment: a locked bench answers what opens it and no more. */
  mayPass: (name: RequestName) => boolean;
}

interface Door {
  /** Whether a message comes from the station's own window and from its main frame. */
  isOurs: (event: IpcMainInvokeEvent) => boolean;
  /** May still be on its way when the window asks for the first time. */
  station: Promise<Answering>;
  /** Whether each answer is held against the contract too. */
  checkAnswers: boolean;
}

/**
 * Opens the one door between window and main: each message must come from our own main frame and fit its
 * schema before a handler sees it. What goes wrong behind the door never crosses it in words.
 */
export function serve(ipc: Pick<IpcMain, "handle">, door: Door): void {
  for (const name of requestNames)
    ipc.handle(name, async (event, input: unknown): Promise<Reply<RequestName>> => {
      if (!door.isOurs(event)) return { kind: "bad-request", problem: "Not from this window." };
      try {
        const parsed = requests[name].input.safeParse(input);
        if (!parsed.success) return { kind: "bad-request", problem: whatIsWrong(parsed.error) };
        const { handlers, mayPass } = await door.station;
        if (!mayPass(name)) return { kind: "bad-request", problem: "The station is locked." };
        const value = await call(handlers, name, parsed.data);
        if (door.checkAnswers) requests[name].output.parse(value);
        return { kind: "answer", value };
      } catch {
        return { kind: "failed" };
      }
    });
}

type Answer = RequestOutput<RequestName>;

function call(handlers: Handlers, name: RequestName, input: unknown): Answer | Promise<Answer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this name has parsed the input
  const handler = handlers[name] as (input: unknown) => Answer | Promise<Answer>;
  return handler(input);
}

/** Paths and kinds of what does not fit, never the values. */
function whatIsWrong(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.code}`).join("; ");
}
