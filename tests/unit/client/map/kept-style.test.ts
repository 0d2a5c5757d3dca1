import { beforeEach, describe, expect, it } from "vitest";
import { keepStyle } from "@/lib/client/map/kept-style";
import type { KeptStyle } from "@/lib/client/map/kept-style";
import type { MapLibreMap, StyleSpecification } from "@/lib/client/map/maplibre";

const style = (name: string): StyleSpecification => ({ version: 8, name, sources: {}, layers: [] });
const [paper, streets] = [style("paper"), style("streets")];

/** A map that treats its style as MapLibre does when the graphics context goes and comes back. */
class ForgetfulMap {
  style: StyleSpecification | null = paper;
  #loaded = false;
  #snapshot: StyleSpecification | null = null;
  #listeners: [string, () => void][] = [];

  on(event: string, listener: () => void): void {
    this.#listeners.push([event, listener]);
  }
  setStyle(next: StyleSpecification | null): void {
    this.style = next;
    this.#loaded = false;
  }
  load(): void {
    if (!this.style) return;
    this.#loaded = true;
    this.#tell("style.load");
  }
  lose(): void {
    this.#snapshot = this.#loaded ? this.style : null;
    this.setStyle(null);
    this.#tell("webglcontextlost");
  }
  restore(): void {
    this.setStyle(this.#snapshot);
    this.#tell("webglcontextrestored");
  }
  /** What somebody added to the style on screen. */
  add(name: string): void {
    if (this.style) this.style = { ...this.style, name: `${this.style.name} with ${name}` };
  }
  #tell(event: string): void {
    for (const [name, listener] of this.#listeners) if (name === event) listener();
  }
}

describe("keepStyle", () => {
  let map: ForgetfulMap;
  let kept: KeptStyle;
  beforeEach(() => {
    map = new ForgetfulMap();
    kept = keepStyle(map as unknown as MapLibreMap, paper);
  });

  it("leaves a loaded style with what was added to it to MapLibre", () => {
    kept.show(streets);
    map.load();
    map.add("a layer");
    map.lose();
    map.restore();
    expect(map.style?.name).toBe("streets with a layer");
  });

  it("sets a style again that was still loading", () => {
    kept.show(streets);
    map.lose();
    map.restore();
    expect(map.style).toBe(streets);
  });

  it("sets the style after the loss when it was asked for meanwhile", () => {
    map.load();
    map.lose();
    kept.show(streets);
    expect(map.style).toBeNull();
    map.restore();
    expect(map.style).toBe(streets);
  });

  it("outlives a second loss before the style has come back", () => {
    kept.show(streets);
    map.load();
    for (let loss = 0; loss < 3; loss++) {
      map.lose();
      map.restore();
    }
    expect(map.style).toBe(streets);
    map.load();
    map.lose();
    map.restore();
    expect(map.style).toBe(streets);
  });
});
