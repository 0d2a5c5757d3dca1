import { useCallback } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import "./map-host.css";

/** Takes the one map of the page in; what is rendered inside lies above it. */
export function MapHost(props: {
  host: SurfaceHost;
  label: string;
  describedBy?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  children?: ReactNode;
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
      {props.children}
    </div>
  );
}
