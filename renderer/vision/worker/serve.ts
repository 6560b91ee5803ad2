import type { VisionCall, VisionCalls, VisionReply, VisionRequest } from "../messages.ts";
import { NoSuchPicture } from "./pictures.ts";

/** What a handler gives: the call's output, and what of it is handed over instead of copied. */
export interface Handled<Output> {
  readonly output: Output;
  readonly transfer?: Transferable[];
}

export type Handlers = {
  [Name in VisionCall]: (
    input: VisionCalls[Name]["input"],
  ) => Handled<VisionCalls[Name]["output"]> | Promise<Handled<VisionCalls[Name]["output"]>>;
};

/** The worker's side of the line to the window. */
export interface Line {
  listen(hear: (request: VisionRequest) => void): void;
  reply(answer: VisionReply, transfer: Transferable[]): void;
}

/** Answers each of the window's calls with its handler; a handler's error fails that call only. */
export function serve(line: Line, handlers: Handlers): void {
  line.listen((request) => {
    const { call } = request;
    handle(handlers, request).then(
      ({ output, transfer = [] }) => line.reply({ call, kind: "done", output }, transfer),
      (error: unknown) => line.reply(failure(call, error), []),
    );
  });
}

async function handle(handlers: Handlers, { name, input }: VisionRequest): Promise<Handled<never>> {
  // `createVision` pairs each name with its input and its output; types cannot follow them here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const handler = handlers[name] as (input: unknown) => Handled<never> | Promise<Handled<never>>;
  return handler(input);
}

function failure(call: number, error: unknown): VisionReply {
  if (error instanceof NoSuchPicture) return { call, kind: "lost" };
  return { call, kind: "failed", message: error instanceof Error ? error.message : String(error) };
}
