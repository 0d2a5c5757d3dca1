import { PbfWriter } from "pbf";
import { worldOf } from "@/lib/client/map/camera";
import type { TileAddress } from "@/lib/client/nearby/tile-names";
import type { Position } from "@/lib/domain/drawing/document";

export interface TileFeature {
  layer: string;
  properties: Readonly<Record<string, string>>;
  type: "point" | "line" | "area";
  line: readonly Position[];
}

const EXTENT = 4096;
const TYPES = { point: 1, line: 2, area: 3 } as const;
const [MOVE_TO, LINE_TO, CLOSE] = [1, 2, 7];

/** A map tile (Mapbox Vector Tile 2.1) with these features; positions in degrees, also outside of the tile. */
export function vectorTile(address: TileAddress, features: readonly TileFeature[]): ArrayBuffer {
  const tile = new PbfWriter();
  for (const layer of new Set(features.map((feature) => feature.layer)))
    tile.writeMessage(3, writeLayer, {
      layer,
      address,
      features: features.filter((feature) => feature.layer === layer),
    });
  return tile.finish().slice().buffer;
}

interface Layer {
  layer: string;
  address: TileAddress;
  features: readonly TileFeature[];
}

function writeLayer({ layer, address, features }: Layer, pbf: PbfWriter): void {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))];
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, layer);
  for (const { properties, type, line } of features) {
    const tags = Object.entries(properties).flatMap(([key, value]) => [
      keys.indexOf(key),
      values.indexOf(value),
    ]);
    const feature = { tags, type: TYPES[type], geometry: commandsOf(type, pixelsOf(line, address)) };
    pbf.writeMessage(2, writeFeature, feature);
  }
  for (const key of keys) pbf.writeStringField(3, key);
  for (const value of values)
    pbf.writeMessage(4, (text, message) => message.writeStringField(1, text), value);
  pbf.writeVarintField(5, EXTENT);
}

function writeFeature(feature: { tags: number[]; type: number; geometry: number[] }, pbf: PbfWriter): void {
  pbf.writePackedVarint(2, feature.tags);
  pbf.writeVarintField(3, feature.type);
  pbf.writePackedVarint(4, feature.geometry);
}

function pixelsOf(line: readonly Position[], { z, x, y }: TileAddress): [number, number][] {
  return line.map((position) => {
    const [right, down] = worldOf(position);
    return [Math.round((right * 2 ** z - x) * EXTENT), Math.round((down * 2 ** z - y) * EXTENT)];
  });
}

function commandsOf(type: TileFeature["type"], pixels: readonly [number, number][]): number[] {
  const zigzag = (value: number) => (value << 1) ^ (value >> 31);
  const steps = pixels.map(([x, y], index) => {
    const [beforeX, beforeY] = pixels[index - 1] ?? [0, 0];
    return [zigzag(x - beforeX), zigzag(y - beforeY)];
  });
  const [first = [], ...others] = steps;
  return [
    ...[MOVE_TO | (1 << 3), ...first],
    ...(others.length > 0 ? [LINE_TO | (others.length << 3), ...others.flat()] : []),
    ...(type === "area" ? [CLOSE | (1 << 3)] : []),
  ];
}
