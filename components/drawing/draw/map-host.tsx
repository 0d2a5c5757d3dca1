import { useCallback } from "react";
import type { KeyboardEvent } from "react";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { HostNotes } from "./host-notes";
import "./map-host.css";

/** Takes the one map of the page in; scale and source lie above it. */
export function MapHost(props: {
  host: SurfaceHost;
  label: string;
  describedBy?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
}) {
  const { host } = props;
  const attach = useCallback(
    (frame: HTMLDivElement | null) => {
      if (!frame) return undefined;
      frame.prepend(host.element);
      return () => host.element.remove();
    },
    [host],
  );
  return (
    <div
      className="map-host"
      ref={attach}
      role="application"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={props.onKeyDown}
    >
      <HostNotes host={host} />
    </div>
  );
}
