import { createLendableTable } from "./lendable-table";
import type { LendableTable } from "./lendable-table";
import type { SurfaceHost, Table } from "./surface-host";

/** The one surface of the room, which other tables than the person's board may use for a while. */
export interface RoomHost extends SurfaceHost {
  lend: LendableTable["lend"];
}

export function createRoomHost(own: Table, make: (table: Table) => SurfaceHost): RoomHost {
  const table = createLendableTable(own);
  return { ...make(table), lend: table.lend };
}
