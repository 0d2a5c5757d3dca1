import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCamera, panned } from "@/lib/client/map/camera";
import { createCameraMotion } from "@/lib/client/strokes/camera-motion";

const START = createCamera([6.8, 51.26], 13, 800, 600);
const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", { matchMedia: () => ({ matches: false }) });
  vi.stubGlobal("requestAnimationFrame", (work: (now: number) => void) =>
    setTimeout(() => work(performance.now()), FRAME_MS),
  );
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function moving() {
  let camera = START;
  const motion = createCameraMotion(
    () => camera,
    (next) => (camera = next),
  );
  return { motion, now: () => camera };
}

it("steps taken faster than the view glides add up", () => {
  const { motion, now } = moving();
  for (let step = 0; step < 3; step++) {
    motion.glide(panned(motion.goal(), -64, 0));
    vi.advanceTimersByTime(2 * FRAME_MS);
  }
  vi.advanceTimersByTime(1_000);
  expect(now().x).toBeCloseTo(panned(START, -3 * 64, 0).x, 12);
});

it("a view that was stopped goes on from where it is", () => {
  const { motion, now } = moving();
  motion.glide(panned(START, -64, 0));
  vi.advanceTimersByTime(2 * FRAME_MS);
  motion.stop();
  expect(now().x).not.toBe(START.x);
  expect(motion.goal()).toBe(now());
});
