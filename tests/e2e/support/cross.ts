import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { createCamera, panned, toScreen, zoomed } from "@/lib/client/map/camera";
import { DEMO_STUDY } from "@/lib/domain/demo/study";
import type { Position } from "@/lib/domain/drawing/document";

export type Step = "north" | "west" | "east" | "south" | "in" | "out";

/** So far that a step crosses a quarter. */
const FAR = 13;
/** More steps than these are shorter from further away. */
const MANY_STEPS = 14;

/** The cross in the middle of the demo map. Whoever steps it knows where it is: the map moves by whole steps. */
export class Cross {
  #camera = createCamera(DEMO_STUDY.definition.map.center, DEMO_STUDY.definition.map.zoom, 1_000, 1_000);

  constructor(
    readonly page: Page,
    readonly step: (to: Step) => Promise<void>,
    readonly stepPixels: number,
    /** Zoom of the last steps, where one is some ten metres. */
    readonly near: number,
  ) {}

  /** Over a position, as near as steps of the nearest view bring it. */
  async over(position: Position): Promise<void> {
    const { dx, dy } = this.#stepsTo(position);
    if (Math.abs(dx) + Math.abs(dy) > MANY_STEPS) while (this.#camera.zoom > FAR) await this.#zoom("out");
    for (;;) {
      await this.#pan(position);
      if (this.#camera.zoom >= this.near) return;
      await this.#zoom("in");
    }
  }

  /** What is said of where the cross is. */
  async expectTold(): Promise<void> {
    await expect(this.page.locator(".crosshair [role=status]")).not.toBeEmpty();
  }

  #stepsTo(position: Position): { dx: number; dy: number } {
    const { x, y } = toScreen(this.#camera, position);
    return {
      dx: Math.round((x - this.#camera.width / 2) / this.stepPixels),
      dy: Math.round((y - this.#camera.height / 2) / this.stepPixels),
    };
  }

  async #pan(position: Position): Promise<void> {
    const { dx, dy } = this.#stepsTo(position);
    for (let step = 0; step < Math.abs(dx); step++) await this.step(dx > 0 ? "east" : "west");
    for (let step = 0; step < Math.abs(dy); step++) await this.step(dy > 0 ? "south" : "north");
    this.#camera = panned(this.#camera, -dx * this.stepPixels, -dy * this.stepPixels);
  }

  async #zoom(to: "in" | "out"): Promise<void> {
    await this.step(to);
    const middle = { x: this.#camera.width / 2, y: this.#camera.height / 2 };
    this.#camera = zoomed(this.#camera, to === "in" ? 1 : -1, middle);
  }
}
