import { describe, expect, it } from "vitest";
import { readTravelFile } from "@/lib/domain/siting/read-travel-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const features = (...geometries: object[]) =>
  bytes(
    JSON.stringify({
      type: "FeatureCollection",
      features: geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
    }),
  );

describe("files that demand and ways rest on", () => {
  it("takes the lines of a GeoJSON file, whole or in parts, and leaves heights and other shapes out", () => {
    const file = features(
      { type: "LineString", coordinates: [[6.8, 51.25, 30], [6.81, 51.26, 31]] }, // prettier-ignore
      { type: "MultiLineString", coordinates: [[[6.7, 51.2], [6.71, 51.2]], [[6.72, 51.2], [6.73, 51.2]]] }, // prettier-ignore
      { type: "Point", coordinates: [6.8, 51.2] },
    );
    expect(readTravelFile("barriers", [file])).toEqual({
      ok: true,
      content: [
        [[6.8, 51.25], [6.81, 51.26]], // prettier-ignore
        [[6.7, 51.2], [6.71, 51.2]], // prettier-ignore
        [[6.72, 51.2], [6.73, 51.2]], // prettier-ignore
      ],
    });
  });

  it("takes crossings as drawn points or as columns", () => {
    const drawn = features({ type: "Point", coordinates: [6.8, 51.25] });
    const content = [[6.8, 51.25]];
    expect(readTravelFile("crossings", [drawn])).toEqual({ ok: true, content });
    expect(readTravelFile("crossings", [bytes("lng;lat\n6,8;51,25\n")])).toEqual({ ok: true, content });
  });

  it("takes nodes and edges in either order, minutes, and a grid with or without names", () => {
    const nodes = bytes("id,lng,lat\na,6.80,51.25\nb,6.81,51.25\n");
    const edges = bytes("from,to,metres\na,b,700.5\n");
    const network = {
      nodes: [
        { id: "a", at: [6.8, 51.25] },
        { id: "b", at: [6.81, 51.25] },
      ],
      edges: [{ from: "a", to: "b", metres: 700.5 }],
    };
    expect(readTravelFile("network", [edges, nodes])).toEqual({ ok: true, content: network });
    expect(readTravelFile("minutes", [bytes("from,to,minutes\nRath,Saal,12.5\n")])).toEqual({
      ok: true,
      content: [{ from: "Rath", to: "Saal", minutes: 12.5 }],
    });
    expect(readTravelFile("population", [bytes("lng,lat,persons,name\n6.8,51.25,120,Rath\n")])).toEqual({
      ok: true,
      content: [{ name: "Rath", at: [6.8, 51.25], persons: 120 }],
    });
    expect(readTravelFile("population", [bytes("lng,lat,persons\n6.8,51.25,120\n")])).toMatchObject({
      content: [{ name: "" }],
    });
  });

  it("says what is wrong instead of guessing", () => {
    const reason = (kind: Parameters<typeof readTravelFile>[0], ...files: Uint8Array[]) => {
      const read = readTravelFile(kind, files);
      return read.ok ? null : read.reason;
    };
    expect(reason("barriers", bytes("no json"))).toBe("unreadable");
    expect(reason("barriers", features({ type: "Point", coordinates: [6.8, 51.2] }))).toBe("no-lines");
    expect(reason("crossings", bytes("name;stadt\na;b\n"))).toBe("no-points");
    expect(reason("network", bytes("id,lng,lat\na,6.80,51.25\n"))).toBe("no-columns");
    expect(reason("minutes", bytes("from,to,minutes\nRath,Saal,soon\n"))).toBe("wrong-values");
    expect(reason("population", bytes("lng,lat,persons\n600,51.25,120\n"))).toBe("wrong-values");
  });
});
