import type { ComponentProps } from "react";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { Bench } from "./bench";

/** The bench of the drawing room: its workshop's place on the earth, and points of orientation as the person wants them. */
export function RoomBench({
  room,
  host,
  ...bench
}: { room: Room } & Omit<ComponentProps<typeof Bench>, "center" | "landmarks" | "onLandmarks">) {
  const { session } = useObservable(room);
  return (
    <Bench
      {...bench}
      host={host}
      center={room.workshop.center}
      landmarks={session.landmarks}
      onLandmarks={(on) => {
        room.setLandmarks(on);
        host.setLandmarks(on);
      }}
    />
  );
}
