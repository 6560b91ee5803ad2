/** Why the stand-in refuses a request, precisely enough for whoever built the request. */
export interface Refusal {
  kind: "refused";
  status: number;
  message: string;
  headers: Record<string, string>;
}

/** A refusal with this status and reason. */
export function refuse(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Refusal {
  return { kind: "refused", status, message, headers };
}
