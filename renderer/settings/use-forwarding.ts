import { useEffect, useState } from "react";
import type { AuditForwarding } from "../../preload/contract/audit.ts";
import { useStation } from "../bridge/station-context.ts";

const askEvery = 3000;

/** How forwarding stands, asked every 3 s; what was known last while main does not say. */
export function useForwarding(): AuditForwarding {
  const station = useStation();
  const [forwarding, setForwarding] = useState<AuditForwarding>({ kind: "none" });
  useEffect(() => {
    const ask = () => {
      station.request("audit:forwarding").then(setForwarding, () => {
        // Such as behind the lock, which takes the settings away as well.
      });
    };
    ask();
    const timer = setInterval(ask, askEvery);
    return () => clearInterval(timer);
  }, [station]);
  return forwarding;
}
