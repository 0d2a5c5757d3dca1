import { MapNotes } from "@/components/map/map-notes";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { useObservable } from "../use-observable";

/** Scale and source of the map, in its corner; follows every movement. A sheet has neither. */
export function HostNotes({ host }: { host: SurfaceHost }) {
  const { surface } = useObservable(host);
  if (!surface || host.space === "sheet") return null;
  return (
    <div className="host-notes">
      <MapNotes metersPerPixel={surface.metersPerPixel()} basemap={surface.basemap()} />
    </div>
  );
}
