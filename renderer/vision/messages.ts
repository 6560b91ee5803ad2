import type { Page } from "../../preload/contract/page.ts";
import type { Quad, Rotation } from "./geometry.ts";
import type { Tone } from "./tone.ts";
import type { Code, Finished, Found, Limits, Look, MrzReading, Opened, Picture } from "./vision.ts";

/** What the window asks of the vision worker; the window gives out the picture ids. */
export interface VisionCalls {
  open: { input: { id: number; file: Blob }; output: Opened };
  take: { input: { id: number; stills: [ImageBitmap, ...ImageBitmap[]] }; output: Picture };
  find: { input: { id: number }; output: Found | null };
  findCards: { input: { id: number }; output: readonly Quad[] };
  findLive: {
    input: { frame: VideoFrame; against: { id: number; quad: Quad } | null };
    output: Look;
  };
  preview: {
    input: { id: number; quad: Quad; rotation: Rotation; longerSide: number; tone: Tone | null };
    output: ImageBitmap;
  };
  straighten: {
    input: { id: number; quad: Quad; rotation: Rotation; longerSide: number };
    output: ImageBitmap;
  };
  finish: {
    input: { id: number; quad: Quad; rotation: Rotation; limits: Limits; tone: Tone | null };
    output: Finished;
  };
  finishAhead: { input: VisionCalls["finish"]["input"]; output: null };
  readCodes: { input: { id: number; quad: Quad; rotation: Rotation }; output: readonly Code[] };
  readMrz: { input: { id: number; quad: Quad; rotation: Rotation }; output: MrzReading | null };
  pack: { input: { id: number }; output: Uint8Array<ArrayBuffer> };
  shrink: { input: { page: Page }; output: Page | null };
  release: { input: { id: number }; output: null };
}

export type VisionCall = keyof VisionCalls;

/** One call on its way to the worker; `createVision` pairs the name with its input. */
export interface VisionRequest {
  readonly call: number;
  readonly name: VisionCall;
  readonly input: VisionCalls[VisionCall]["input"];
}

/** The worker's reply; "lost" says that the worker holds no picture of that id. */
export type VisionReply =
  | { readonly call: number; readonly kind: "done"; readonly output: never }
  | { readonly call: number; readonly kind: "lost" }
  | { readonly call: number; readonly kind: "failed"; readonly message: string };
