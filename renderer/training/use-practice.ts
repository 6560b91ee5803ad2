import { useEffect, useState } from "react";
import type { Practice } from "../../preload/contract/station.ts";
import { useStation } from "../bridge/station-context.ts";

/** How the training server treats the next documents, and the way to change it; `read` asks main again. */
export function usePractice() {
  const station = useStation();
  const [practice, setPractice] = useState<Practice>("none");
  const [asked, setAsked] = useState(0);
  const read = () => setAsked((count) => count + 1);

  useEffect(() => {
    void show();
    async function show() {
      const training = await station.request("training:read");
      if (training) setPractice(training.practice);
    }
  }, [station, asked]);

  async function arm(chosen: Practice) {
    await station.request("training:arm", chosen);
    read();
  }
  return { practice, read, arm };
}
