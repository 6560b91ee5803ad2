import type { OperatorEntry } from "../../preload/contract/operators.ts";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { Handlers } from "../ipc.ts";
import type { Audit } from "./audit.ts";
import type { AuditEvent } from "./entry.ts";
import { changedPaths } from "./settings-paths.ts";

interface AuditedContext {
  record: Audit["record"];
  settings: () => StationSettings;
  operators: () => readonly OperatorEntry[];
  hasPasscode: () => boolean;
}

/**
 * The window's requests, with an entry for each that somebody had a reason to make: who came, what they changed, what
 * they took out. What the station does by itself is recorded where it happens.
 */
export function auditedHandlers(handlers: Handlers, context: AuditedContext): Handlers {
  return {
    ...handlers,
    ...whoComes(handlers, context),
    ...whoMay(handlers, context),
    ...whatIsKept(handlers, context),
    ...whatGoes(handlers, context),
  };
}

/** Gives the same handler, with an entry when its answer is worth one. */
function notingBy(record: Audit["record"]) {
  return <Input, Output>(
    handler: (input: Input) => Output | Promise<Output>,
    eventOf: (output: Output, input: Input) => AuditEvent | null,
  ): ((input: Input) => Promise<Output>) =>
    async (input) => {
      const output = await handler(input);
      const event = eventOf(output, input);
      if (event) void record(event);
      return output;
    };
}

/** Who comes to the bench and who goes. Whom the station let in, `watchStanding` records. */
function whoComes(handlers: Handlers, { record, settings, operators }: AuditedContext) {
  return {
    "sign-in:start": async () => {
      const { flow } = settings().signIn;
      const outcome = await handlers["sign-in:start"]();
      if (outcome.kind === "signed-in") void record({ event: "signed-in", what: { flow } });
      // Who was refused did not come to be anybody here.
      else void record({ event: "sign-in-refused", what: { flow, reason: outcome.reason } }, null);
      return outcome;
    },
    "sign-in:end": async () => {
      const outcome = await handlers["sign-in:end"]();
      void record({ event: "signed-out", what: { server: outcome } });
      return outcome;
    },
    "bench:unlock": async (given) => {
      const { operatorId } = given;
      const operator = () => operators().find(({ id }) => id === operatorId);
      const before = operator();
      const outcome = await handlers["bench:unlock"](given);
      // An id that nobody has is text of the window's, and there is no room for any.
      if (!before) return outcome;
      if (outcome.kind === "wrong-pin") {
        const { triesLeft } = outcome;
        void record({ event: "unlock-refused", what: { operatorId, triesLeft } }, null);
      }
      if (!before.isLockedOut && operator()?.isLockedOut)
        void record({ event: "operator-locked-out", what: { operatorId } }, null);
      return outcome;
    },
  } satisfies Partial<Handlers>;
}

/** Who may come, and what is the administrator's. */
function whoMay(handlers: Handlers, { record, operators, hasPasscode }: AuditedContext) {
  return {
    "operators:add": async (operator) => {
      const before = new Set(operators().map(({ id }) => id));
      const outcome = await handlers["operators:add"](operator);
      const added =
        outcome.kind === "changed" && outcome.operators.find(({ id }) => !before.has(id));
      if (added) void record({ event: "operator-added", what: { operatorId: added.id } });
      return outcome;
    },
    "operators:set-pin": async (change) => {
      const outcome = await handlers["operators:set-pin"](change);
      if (outcome.kind === "changed")
        void record({ event: "operator-pin-set", what: { operatorId: change.id } });
      return outcome;
    },
    "operators:remove": async (operatorId) => {
      const outcome = await handlers["operators:remove"](operatorId);
      if (outcome.kind === "changed")
        void record({ event: "operator-removed", what: { operatorId } });
      return outcome;
    },
    "administrator:open": async (passcode) => {
      const isGuarded = hasPasscode();
      const outcome = await handlers["administrator:open"](passcode);
      const isOpen = outcome.kind === "open";
      if (isGuarded)
        void record({ event: isOpen ? "administrator-opened" : "administrator-refused", what: {} });
      return outcome;
    },
    "administrator:set-passcode": async (passcode) => {
      const isDone = await handlers["administrator:set-passcode"](passcode);
      if (isDone)
        void record({ event: passcode === null ? "passcode-removed" : "passcode-set", what: {} });
      return isDone;
    },
  } satisfies Partial<Handlers>;
}

/** What of settings and secrets was changed; where they stand and never what they say. */
function whatIsKept(handlers: Handlers, { record, settings }: AuditedContext) {
  const noting = notingBy(record);
  return {
    "settings:save": async (input) => {
      const before = settings();
      const saved = await handlers["settings:save"](input);
      if (saved.kind === "refused") return saved;
      const paths = changedPaths(before, saved.settings);
      void record({ event: "settings-saved", what: { paths } });
      return saved;
    },
    "secret:store": noting(handlers["secret:store"], (stored, { name }) =>
      stored.kind === "stored"
        ? { event: "secret-stored", what: { name, where: stored.where } }
        : null,
    ),
    "secret:remove": noting(handlers["secret:remove"], (isDone, name) =>
      isDone ? { event: "secret-removed", what: { name } } : null,
    ),
    "secrets:forget-all": noting(handlers["secrets:forget-all"], (isDone) =>
      isDone ? { event: "secrets-forgotten", what: {} } : null,
    ),
    "certificate:choose": noting(handlers["certificate:choose"], (chosen) =>
      chosen.kind === "kept" && chosen.certificate.kind === "kept"
        ? { event: "certificate-kept", what: { where: chosen.certificate.where } }
        : null,
    ),
    "certificate:remove": noting(handlers["certificate:remove"], (isDone) =>
      isDone ? { event: "certificate-removed", what: {} } : null,
    ),
  } satisfies Partial<Handlers>;
}

/** What was asked of the outbox and the connection, and what was taken out of the station. */
function whatGoes(handlers: Handlers, { record }: AuditedContext) {
  const noting = notingBy(record);
  return {
    "connection:test": noting(handlers["connection:test"], ({ steps }) => {
      const failed = steps.find(({ outcome }) => outcome === "fails");
      return { event: "connection-tested", what: { failed: failed?.step ?? null } };
    }),
    "outbox:retry": noting(handlers["outbox:retry"], (isDone, jobId) =>
      isDone ? { event: "document-retried", what: { jobId } } : null,
    ),
    "outbox:receipt": noting(handlers["outbox:receipt"], (receipt) =>
      receipt ? { event: "receipt-shown", what: { jobId: receipt.jobId } } : null,
    ),
    "receipt:export": noting(handlers["receipt:export"], ({ kind }, { jobId, format }) =>
      kind === "exported" ? { event: "receipt-exported", what: { jobId, format } } : null,
    ),
    "receipt:print": noting(handlers["receipt:print"], (outcome, { jobId }) =>
      outcome === "printed" ? { event: "receipt-printed", what: { jobId } } : null,
    ),
  } satisfies Partial<Handlers>;
}
