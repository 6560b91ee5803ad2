import { useEffect, useState } from "react";
import type { Practice } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";
import { useStation } from "../bridge/station-context.ts";

/** How the training server treats the next documents, and the way to change it; `read` asks main again. */
export function usePractice() {
  const station = useStation();
  const [practice, setPractice] = useState<Practice>("none");
  const read = async () => setPractice(await readPractice(station));
  const arm = async (chosen: Practice) => {
    await station.request("training:arm", chosen);
    setPractice(chosen);
  };
  useEffect(() => {
    void readPractice(station).then(setPractice);
  }, [station]);
  return { practice, read, arm };
}

async function readPractice(station: Station): Promise<Practice> {
  return (await station.request("training:read"))?.practice ?? "none";
}
