import { hostSurface } from "@/lib/client/room/surface-host";
import type { SurfaceHost, Table } from "@/lib/client/room/surface-host";
import { untilLoaded } from "@/lib/client/room/until-loaded";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";

/** Hosts a free sheet; `picture` gives the photographed drawing that lies on it, soon or later. */
export function createSheetHost(
  table: Table,
  sheet: Sheet,
  picture: () => Promise<ImageBitmap | null>,
): SurfaceHost {
  return hostSurface(table, "sheet", false, async (wiring) => {
    const { createSheetSurface } = await untilLoaded(() => import("./sheet-surface"));
    const surface = createSheetSurface({ ...wiring, sheet, picture: picture() });
    wiring.onMapReady();
    return surface;
  });
}
