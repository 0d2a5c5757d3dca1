import { createSheetHost } from "@/lib/client/sheet/sheet-host";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";
import type { Room } from "./room";
import { createRoomHost } from "./room-host";
import type { RoomHost } from "./room-host";
import { createSurfaceHost } from "./surface-host";

/** The surfaces of the room, each made on the first screen that shows it; on a map both are the same one. */
export interface RoomHosts {
  /** Where the person draws: the map, or the free sheet. */
  drawn(): RoomHost;
  map(): RoomHost;
}

export function hostsOf(room: Room): RoomHosts {
  const { center, zoom, basemap, mode } = room.workshop;
  let theMap: RoomHost | null = null;
  const map = () =>
    (theMap ??= createRoomHost(room.board, (table) =>
      createSurfaceHost(table, { center, zoom, basemap, landmarks: room.get().session.landmarks }),
    ));
  return { map, drawn: mode === "sheet" ? sheetOf(room) : map };
}

/** A sheet is made anew when another one lies on the table: a photograph was put on it. */
function sheetOf(room: Room): () => RoomHost {
  let lying: { host: RoomHost; sheet: Sheet | null } | null = null;
  return () => {
    const { sheet } = room.get().session;
    if (lying && lying.sheet === sheet) return lying.host;
    const paper = sheet ?? emptySheet(true);
    const host = createRoomHost(room.board, (table) =>
      createSheetHost(table, paper, () => Promise.resolve(null)),
    );
    lying = { host, sheet };
    return host;
  };
}
