import type { ReactNode } from "react";
import "./map-buttons.css";

/** What moves a map of the desk, one above the other in its corner. */
export function MapButtons({ children }: { children: ReactNode }) {
  return <div className="map-buttons">{children}</div>;
}
