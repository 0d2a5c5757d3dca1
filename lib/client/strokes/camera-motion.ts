import { between, panned } from "@/lib/client/map/camera";
import type { Camera } from "@/lib/client/map/camera";

const GLIDE_MS = 180;
const REST_MS = 320;
/** Slower than this a map that is let go of stays where it is; pixels a millisecond. */
const REST_SPEED = 0.15;

/** Short, quiet movements of the view; with reduced motion it is there at once. */
export interface CameraMotion {
  glide(to: Camera): void;
  /** Where the view will be when it has come to rest after gliding; one step on the way adds to the last one. */
  goal(): Camera;
  /** Lets the view run out after it was thrown; pixels a millisecond. */
  rest(vx: number, vy: number): void;
  stop(): void;
}

export function createCameraMotion(read: () => Camera, write: (camera: Camera) => void): CameraMotion {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let gliding: Camera | null = null;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    gliding = null;
  };
  const run = (milliseconds: number, at: (share: number) => Camera) => {
    stop();
    const begin = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begin) / milliseconds));
      write(at(1 - (1 - share) ** 3)); // ease-out
      if (share < 1) frame = requestAnimationFrame(step);
      else stop();
    };
    frame = requestAnimationFrame(step);
  };

  return {
    glide(to) {
      stop();
      if (still.matches) return write(to);
      const from = read();
      run(GLIDE_MS, (share) => between(from, to, share));
      gliding = to;
    },
    goal: () => gliding ?? read(),
    rest(vx, vy) {
      if (still.matches || Math.hypot(vx, vy) < REST_SPEED) return;
      const from = read();
      run(REST_MS, (share) => panned(from, (vx * REST_MS * share) / 3, (vy * REST_MS * share) / 3));
    },
    stop,
  };
}
