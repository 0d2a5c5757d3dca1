import { useCallback } from "react";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { tableOf } from "@/lib/client/room/lendable-table";
import type { RoomHost } from "@/lib/client/room/room-host";
import type { Table } from "@/lib/client/room/surface-host";
import { MapHost } from "./draw/map-host";
import { useObservable } from "./use-observable";
import "./shown-map.css";

/** The map to look at: these marks and no others, all of them in view; a hand only moves it. */
export function ShownMap(props: { host: RoomHost; own: Table; marks: readonly LiveMark[]; label: string }) {
  const { host, own, marks } = props;
  const { surface } = useObservable(host);
  const show = useCallback(
    (frame: HTMLElement | null) => {
      if (!frame || !surface) return undefined;
      const giveBack = host.lend(tableOf(marks, own));
      surface.fitMarks();
      return giveBack;
    },
    [host, own, marks, surface],
  );
  return (
    <div className="shown-map" ref={show}>
      <MapHost host={host} label={props.label} />
    </div>
  );
}
