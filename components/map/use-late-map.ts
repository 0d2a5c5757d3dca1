import { useEffect, useRef, useState, type RefObject } from "react";

/**
 * A map whose engine comes when the page stands, and goes with it. `load` gives what makes the map in its element, and
 * has to stay the same as long as the map shall (useCallback); `onFault` is called where none can be drawn: no WebGL,
 * no engine.
 */
export function useLateMap<LateMap extends { destroy(): void }>(
  load: () => Promise<(element: HTMLElement) => LateMap>,
  onFault: () => void,
): { element: RefObject<HTMLDivElement | null>; map: LateMap | null } {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LateMap | null>(null);
  const fault = useRef(onFault);
  useEffect(() => {
    fault.current = onFault;
  });

  useEffect(() => {
    let gone = false;
    let made: LateMap | null = null;
    load()
      .then((create) => {
        if (gone || !element.current) return;
        made = create(element.current);
        setMap(made);
      })
      .catch(() => {
        if (!gone) fault.current();
      });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [load]);

  return { element, map };
}
