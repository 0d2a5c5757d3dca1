import { customType, timestamp } from "drizzle-orm/pg-core";

/** `geometry(type, srid)`; values go in through ST_GeomFromGeoJSON and come out through ST_AsGeoJSON. */
export const geometry = customType<{ data: string; config: { type: string; srid: number } }>({
  dataType: (config) => `geometry(${config?.type ?? "Geometry"},${config?.srid ?? 4326})`,
});

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A moment, kept in UTC. */
export const at = (name: string) => timestamp(name, { withTimezone: true });
