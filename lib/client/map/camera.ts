import type { Position } from "@/lib/domain/drawing/document";

/**
 * The view of a flat, north-up Web Mercator map (512 px world at zoom 0, as MapLibre counts): centre as a share of
 * the world (0 to 1, y downwards), zoom, and size of the view in CSS pixels. Pure, so that strokes find their place
 * on the earth on a device that cannot draw maps, too.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export const ZOOM = { least: 8, most: 19 } as const;
const WORLD_PIXELS = 512;
const EQUATOR_METERS = 2 * Math.PI * 6_378_137;
const HIGHEST_LATITUDE = 85.051129;

export function createCamera(
  center: readonly [number, number],
  zoom: number,
  width: number,
  height: number,
): Camera {
  const [x, y] = worldOf(center);
  return { x, y, zoom: clamp(zoom, ZOOM.least, ZOOM.most), width, height };
}

/** lng, lat → share of the world. */
export function worldOf([lng, lat]: readonly [number, number]): [number, number] {
  const sine = Math.sin((clamp(lat, -HIGHEST_LATITUDE, HIGHEST_LATITUDE) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Share of the world → lng, lat. */
export function positionOf([x, y]: readonly [number, number]): Position {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return [clamp((x - 0.5) * 360, -180, 180), lat];
}

/** CSS pixels of the whole world at the camera's zoom. */
export const worldPixels = (camera: Camera): number => WORLD_PIXELS * 2 ** camera.zoom;

export function toScreen(camera: Camera, position: readonly [number, number]): ScreenPoint {
  const [x, y] = worldOf(position);
  const size = worldPixels(camera);
  return { x: (x - camera.x) * size + camera.width / 2, y: (y - camera.y) * size + camera.height / 2 };
}

export function toPosition(camera: Camera, { x, y }: ScreenPoint): Position {
  const size = worldPixels(camera);
  return positionOf([camera.x + (x - camera.width / 2) / size, camera.y + (y - camera.height / 2) / size]);
}

export const centreOf = (camera: Camera): Position => positionOf([camera.x, camera.y]);

/** Ground metres of a CSS pixel in the middle of the view. */
export function metersPerPixel(camera: Camera): number {
  const [, lat] = centreOf(camera);
  return (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / worldPixels(camera);
}

/** The map's content moves by dx, dy pixels (to the right, down). */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  const size = worldPixels(camera);
  return { ...camera, x: clamp(camera.x - dx / size, 0, 1), y: clamp(camera.y - dy / size, 0, 1) };
}

/** Zoomed by a number of levels; what lies under `around` stays there. */
export function zoomed(camera: Camera, levels: number, around: ScreenPoint): Camera {
  const zoom = clamp(camera.zoom + levels, ZOOM.least, ZOOM.most);
  const [dx, dy] = [around.x - camera.width / 2, around.y - camera.height / 2];
  const before = worldPixels(camera);
  const after = worldPixels({ ...camera, zoom });
  return {
    ...camera,
    zoom,
    x: clamp(camera.x + dx / before - dx / after, 0, 1),
    y: clamp(camera.y + dy / before - dy / after, 0, 1),
  };
}

/** Between two views of the same size, `share` from 0 to 1. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { ...to, x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
