import type { PointerKind, PointerSample, PointerStrokes } from "./pointer-strokes";

/**
 * Connects the browser's pointer events on `element` with the strokes. The element's place on the page is read once
 * a touch and when its size changes, never while a finger moves. Returns what takes the listeners away again.
 */
export function wirePointers(element: HTMLElement, strokes: PointerStrokes): () => void {
  const life = new AbortController();
  const { signal } = life;
  let left = 0;
  let top = 0;
  const place = () => ({ left, top } = element.getBoundingClientRect());
  const sizes = new ResizeObserver(place);
  sizes.observe(element);

  const sample = (event: PointerEvent): PointerSample => ({
    id: event.pointerId,
    kind: kindOf(event),
    x: event.clientX - left,
    y: event.clientY - top,
    t: event.timeStamp,
    contact: Math.max(event.width, event.height),
    pressed: (event.buttons & 1) === 1,
  });

  element.addEventListener(
    "pointerdown",
    (event) => {
      place();
      // A synthetic pointer cannot be captured; its strokes end by the window's events below.
      if (event.isTrusted) element.setPointerCapture(event.pointerId);
      strokes.down(sample(event));
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      const steps = strokes.isDrawing() ? event.getCoalescedEvents() : [];
      if (steps.length > 1) for (const step of steps) strokes.move(sample(step));
      else strokes.move(sample(event));
    },
    { signal },
  );
  element.addEventListener("pointerup", (event) => strokes.up(sample(event)), { signal });
  for (const gone of ["pointercancel", "lostpointercapture"] as const) {
    element.addEventListener(gone, (event) => strokes.cancel(event.pointerId, event.timeStamp), { signal });
  }
  const interrupt = () => strokes.interrupt(performance.now());
  window.addEventListener("blur", interrupt, { signal });
  window.addEventListener("pagehide", interrupt, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && interrupt(), { signal });

  // A long press opens no menu; older tablets neither scroll nor zoom the page under the hand.
  element.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  element.addEventListener("touchmove", (event) => event.preventDefault(), { signal, passive: false });
  element.addEventListener("gesturestart", (event) => event.preventDefault(), { signal });

  return () => {
    interrupt();
    sizes.disconnect();
    life.abort();
  };
}

const kindOf = (event: PointerEvent): PointerKind =>
  event.pointerType === "pen" ? "pen" : event.pointerType === "touch" ? "finger" : "mouse";
