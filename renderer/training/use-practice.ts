import { useEffect, useState } from "react";
import type { Practice } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";
import { useStation } from "../bridge/station-context.ts";

/** How the training server treats the next document, and the way to change it; kept up to date, for a practice is used up by one document. */
export function usePractice() {
  const station = useStation();
  const [practice, setPractice] = useState<Practice>("none");
  const isArmed = practice !== "none";
  useEffect(() => {
    const read = () => void readPractice(station).then(setPractice);
    read();
    return isArmed ? station.on("outbox:changed", read) : undefined;
  }, [station, isArmed]);

  const arm = async (chosen: Practice) => {
    await station.request("training:arm", chosen);
    setPractice(chosen);
  };
  return { practice, arm };
}

async function readPractice(station: Station): Promise<Practice> {
  return (await station.request("training:read"))?.practice ?? "none";
}
