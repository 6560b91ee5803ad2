import { createContext, use } from "react";
import type { Station } from "./bridge.ts";

export const StationContext = createContext<Station | null>(null);

/** The way to main for components. */
export function useStation(): Station {
  const station = use(StationContext);
  if (!station) throw new Error("No station around this component");
  return station;
}
