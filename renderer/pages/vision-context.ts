import { createContext, use } from "react";
import type { Vision } from "../vision/vision.ts";

export const VisionContext = createContext<Vision | null>(null);

/** The vision worker for components. */
export function useVision(): Vision {
  const vision = use(VisionContext);
  if (!vision) throw new Error("No vision around this component");
  return vision;
}
