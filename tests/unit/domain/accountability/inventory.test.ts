import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { keptPlaces } from "@/lib/client/nearby/kept-places";
import { openBasemapStore } from "@/lib/client/offline/basemap-store";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import {
  DATA_CLASSES,
  DATA_CLASS_NAMES,
  keptFor,
  placesOf,
  TABLET_STORES,
  TABLES,
} from "@/lib/domain/accountability/inventory";
import { RISKS, RISK_NAMES } from "@/lib/domain/accountability/risks";
import { due } from "@/lib/domain/study/retention";

/** Every table of every schema file, with its columns as the database names them. */
async function schema(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const file of readdirSync("db/schema")) {
    const module = (await import(pathToFileURL(path.resolve("db/schema", file)).href)) as object;
    for (const table of Object.values(module) as unknown[])
      if (is(table, PgTable))
        tables[getTableName(table)] = Object.values(getTableColumns(table)).map(({ name }) => name);
  }
  return tables;
}

/** What a tablet has opened: databases with their stores. */
async function stores(): Promise<Record<string, string[]>> {
  await openTabletStore();
  await openBasemapStore();
  await keptPlaces({ file: "f", tag: "t", bounds: [0, 0, 1, 1] } as Parameters<typeof keptPlaces>[0]);
  const found: Record<string, string[]> = {};
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("not opened"));
    });
    found[name] = [...db.objectStoreNames].toSorted();
    db.close();
  }
  return found;
}

const sorted = (record: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(record).map(([name, list]) => [name, [...list].toSorted()]));

describe("the data inventory", () => {
  it("is the schema: every table and every column, and nothing else", async () => {
    const inventory = Object.fromEntries(Object.entries(TABLES).map(([name, held]) => [name, held.columns]));
    expect(sorted(inventory)).toEqual(sorted(await schema()));
  });

  it("is what a tablet keeps: every store, and nothing else", async () => {
    const inventory = Object.fromEntries(
      Object.entries(TABLET_STORES).map(([name, held]) => [name, Object.keys(held).toSorted()]),
    );
    expect(await stores()).toEqual(inventory);
  });

  it("knows no class that lies nowhere", () => {
    expect(DATA_CLASS_NAMES.filter((name) => placesOf(name).length === 0)).toEqual([]);
  });

  it("names the periods by which the study deletes, also where it has set none itself", () => {
    const rules = ["raw", "audio", "key"] as const;
    const own = { retention: { rawMonths: 3, audioDays: 9, keyMonths: 2 } };
    expect(rules.map((rule) => keptFor(rule, own))).toEqual([3, 9, 2]);
    const ended = new Date("2026-01-31T00:00:00Z");
    for (const study of [own, {}]) {
      const { raw, keys } = due(study, ended, ended);
      const months = (date: Date | null) =>
        (date ? date.getUTCFullYear() * 12 + date.getUTCMonth() : 0) - 2026 * 12;
      expect([keptFor("raw", study), keptFor("key", study)]).toEqual([months(raw.from), months(keys.from)]);
    }
  });

  it("lets nobody but researchers see what people drew and said", () => {
    for (const name of DATA_CLASS_NAMES) {
      const { special, seenBy } = DATA_CLASSES[name];
      if (special) expect([name, ["", "researcher"].includes(seenBy.join())]).toEqual([name, true]);
    }
  });
});

describe("risks", () => {
  it.each(RISK_NAMES)("%s names tests that are there", (name) => {
    expect(RISKS[name].tests.filter((file) => !existsSync(file))).toEqual([]);
  });
});
