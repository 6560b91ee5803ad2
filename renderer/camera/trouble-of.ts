import type { CameraTrouble } from "./camera.ts";

// Names of the errors of getUserMedia, https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia
const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotFoundError: "none",
  NotReadableError: "in-use",
  AbortError: "in-use",
  NotAllowedError: "not-allowed",
  SecurityError: "not-allowed",
};

/** What an error of getUserMedia means for the operator. */
export function troubleOf(error: unknown): CameraTrouble {
  return (error instanceof Error ? troubles[error.name] : undefined) ?? "failed";
}
