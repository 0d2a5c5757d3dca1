import { createSheetHost } from "@/lib/client/sheet/sheet-host";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";
import type { Room } from "./room";
import { createRoomHost } from "./room-host";
import type { RoomHost } from "./room-host";
import { createSurfaceHost } from "./surface-host";

/** The surfaces of the room, each made on the first screen that shows it; on a map all are the same one. */
export interface RoomHosts {
  /** Where the person draws: the map, or the free sheet with the photograph that lies on it. */
  drawn(): RoomHost;
  /** The same without the photograph, which shows also what must not be seen on a last screen or go home. */
  bare(): RoomHost;
  map(): RoomHost;
}

export function hostsOf(room: Room): RoomHosts {
  const { center, zoom, basemap, mode } = room.workshop;
  let theMap: RoomHost | null = null;
  const map = () =>
    (theMap ??= createRoomHost(room.board, (table) =>
      createSurfaceHost(table, { center, zoom, basemap, landmarks: room.get().session.landmarks }),
    ));
  if (mode !== "sheet") return { map, drawn: map, bare: map };
  const drawn = sheetOf(room, room.photo.pixels);
  const bare = sheetOf(room, () => Promise.resolve(null));
  return { map, drawn, bare: () => (room.photo.lies() ? bare() : drawn()) };
}

/** A sheet is made anew when another one lies on the table: a photograph was put on it. */
function sheetOf(room: Room, pixels: () => Promise<ImageBitmap | null>): () => RoomHost {
  let lying: { host: RoomHost; sheet: Sheet | null } | null = null;
  return () => {
    const { sheet } = room.get().session;
    if (lying && lying.sheet === sheet) return lying.host;
    const paper = sheet ?? emptySheet(true);
    const host = createRoomHost(room.board, (table) => createSheetHost(table, paper, pixels));
    lying = { host, sheet };
    return host;
  };
}
