import { useCallback, useState } from "react";
import type { SignInRefusal } from "../../preload/contract/sign-in.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";

/** How far a sign-in in the browser is. */
export type SignInStep =
  | { readonly kind: "idle" }
  | { readonly kind: "under-way" }
  | { readonly kind: "signed-in"; readonly operator: string }
  | {
      readonly kind: "refused";
      readonly reason: SignInRefusal | "station-fault";
      readonly detail?: string | undefined;
    };

export interface SignIn {
  readonly step: SignInStep;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Starts a sign-in in the system's browser and follows it to its end. */
export function useSignIn(): SignIn {
  const station = useStation();
  const info = useStationInfo();
  const [own, setOwn] = useState<SignInStep>({ kind: "idle" });
  // One that was begun before this window started anew is under way all the same.
  const isUnderWay = own.kind === "idle" && info?.signIn?.state === "under-way";
  const step: SignInStep = isUnderWay ? { kind: "under-way" } : own;

  const start = useCallback(async () => {
    setOwn({ kind: "under-way" });
    const outcome = await station.request("sign-in:start").catch(() => null);
    setOwn(outcome ?? { kind: "refused", reason: "station-fault" });
  }, [station]);
  const cancel = useCallback(() => {
    station
      .request("sign-in:cancel")
      .catch(() => setOwn({ kind: "refused", reason: "station-fault" }));
  }, [station]);
  return { step, start: () => void start(), cancel };
}
