import type { MessageBoxOptions } from "electron";
import type { SettingsSaved, StationSettings } from "../../preload/contract/settings.ts";
import { originOf } from "../artemis/endpoint.ts";
import type { Settings } from "./settings.ts";

interface ServerGuard {
  settings: Settings;
  /** Whether any secret is kept: a token, a client secret, an operator's sign-in. */
  hasSecret: () => Promise<boolean>;
  /** Asks the person at the PC outside the window; gives the number of the button. */
  ask: (question: MessageBoxOptions) => Promise<number>;
}

interface Move {
  path: string;
  /** Origins; empty where there was or will be none. */
  before: string;
  after: string;
}

/**
 * Saves settings for the window; with other servers than before, those of Artemis or those that sign in, only after a
 * person has said so in a dialog of the system's, which no page can press. The first addresses of a fresh station are
 * taken as they are, and so are those that sign in while there is no secret yet.
 */
export function guardServer({ settings, hasSecret, ask }: ServerGuard) {
  let isAsking = false;

  async function mayMove(moves: readonly Move[]): Promise<boolean> {
    const mattersAnyway = moves.some(sendsDocuments) && !settings.isFresh();
    if (!mattersAnyway && !(await hasSecret())) return true;
    // One question at a time: a second one could be taken for the first.
    if (isAsking) return false;
    isAsking = true;
    try {
      return (await ask(moveQuestion(moves))) !== keepAddress;
    } finally {
      isAsking = false;
    }
  }

  return async function save(input: unknown): Promise<SettingsSaved> {
    const checked = settings.check(input);
    if (checked.kind === "refused") return checked;
    const moves = movesBetween(settings.current(), checked.settings);
    if (moves.length > 0 && !(await mayMove(moves))) return leftAsItWas(moves);
    return settings.save(input);
  };
}

function movesBetween(before: StationSettings, after: StationSettings): Move[] {
  const later = serversOf(after);
  const moves = serversOf(before).map(({ path, server }, place) => ({
    path,
    before: server,
    after: later[place]?.server ?? "",
  }));
  return moves.filter((move) => move.before !== move.after);
}

/** The servers that are given documents or secrets, whichever flow is chosen: the other one is a click away. */
function serversOf({ baseAddress, signIn }: StationSettings) {
  const { clientCredentials, operator } = signIn;
  const base = originOf(baseAddress);
  const own = clientCredentials.form === "artemis" ? "" : originOrNone(clientCredentials.server);
  return [
    { path: "baseAddress", server: base },
    // Without one of its own it is that of Artemis, and moves with it.
    { path: "signIn.clientCredentials.server", server: own === base ? "" : own },
    { path: "signIn.operator.issuer", server: originOrNone(operator.issuer) },
    {
      path: "signIn.operator.authorizationEndpoint",
      server: originOrNone(operator.authorizationEndpoint),
    },
    { path: "signIn.operator.tokenEndpoint", server: originOrNone(operator.tokenEndpoint) },
    {
      path: "signIn.operator.revocationEndpoint",
      server: originOrNone(operator.revocationEndpoint),
    },
  ];
}

function originOrNone(address: string): string {
  return address === "" ? "" : originOf(address);
}

function sendsDocuments({ path }: Move): boolean {
  return path === "baseAddress";
}

function leftAsItWas(moves: readonly Move[]): SettingsSaved {
  const problems = moves.map(({ path }) => ({ path, message: "The address was left as it was." }));
  return { kind: "refused", problems };
}

const keepAddress = 0;

function moveQuestion(moves: readonly Move[]): MessageBoxOptions {
  const documents = moves.some(sendsDocuments);
  const pairs = moves.map(
    ({ before, after }) => `Until now: ${before || "none"}\nFrom now on: ${after || "none"}`,
  );
  return {
    type: "warning",
    message: documents
      ? "Send documents to another server from now on?"
      : "Sign in at another server from now on?",
    detail:
      `${[...new Set(pairs)].join("\n\n")}\n\n` +
      "What is stored for the server before, such as its access token, stays with it and is not sent to the new one." +
      (documents ? " Documents that still wait are held, not sent there." : ""),
    buttons: [moves.length > 1 ? "Keep the addresses" : "Keep the address", "Change the server"],
    defaultId: keepAddress,
    cancelId: keepAddress,
    noLink: true,
  };
}
