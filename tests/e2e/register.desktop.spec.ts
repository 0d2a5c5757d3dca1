import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const register = () => `/de/desk/${demoAccess().smallStudy}/institutions`;

/** A square round a corner, as an office would draw a quarter. */
const quarter = (name: string, west: number) => ({
  type: "Feature",
  properties: { Stadtteil: name, Nummer: "063" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 51.24],
        [west + 0.03, 51.24],
        [west + 0.03, 51.28],
        [west, 51.28],
        [west, 51.24],
      ],
    ],
  },
});
const AREAS = JSON.stringify({
  type: "FeatureCollection",
  features: [quarter("Mörsenbroich", 6.79), quarter("Rath", 6.82)],
});
const FIGURES =
  "Jahr;Stadtteil;Einwohner\n2024;Moersenbroich;17.533\n2024;Stadtteil Rath*;22.835\n2024;Bilk;41.747\n";
/** Windows-1252, German decimals, one row swapped, one without a name, two at one address. */
const PLACES = Buffer.from(
  "Einrichtung;Art;Träger;Adresse;Breitengrad;Längengrad;Öffnungszeiten\n" +
    "Bücherei;Bücherei;Stadt;Am Weg 3;51,2661;6,8142;Mo-Fr 9-17\n" +
    "Beratung;Beratung;Verein;Am Weg 3;51,2661;6,8142;nach Vereinbarung\n" +
    "Jugendhaus;Jugend;Stadt;Ring 1;6,8;51,25;\n" +
    ";Jugend;Stadt;Ring 2;51,25;6,8;\n",
  "latin1",
);

async function read(page: Page, name: string, buffer: Buffer | string) {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
  await page.getByRole("button", { name: "Datei lesen" }).click();
  await expect(page.getByRole("heading", { name: "Was bedeuten die Spalten?" })).toBeVisible();
}

test("files become areas, population and institutions, with every trap asked about; one is entered by hand", async ({
  page,
}) => {
  await signIn(page, "planner", register());
  await expect(page.getByRole("heading", { name: "Noch keine Einrichtung" })).toBeVisible();
  await expectAccessible(page);

  // Boundaries, then figures by name
  await page.goto(`${register()}/import?what=areas`);
  await read(page, "stadtteile.geojson", AREAS);
  await page.getByRole("button", { name: "Weiter zur Prüfung" }).click();
  await page.getByRole("button", { name: "2 Zeilen übernehmen" }).click();
  await expect(page.getByText("2 Einträge sind im Verzeichnis.")).toBeVisible();
  await page.goto(`${register()}/import?what=figures`);
  await read(page, "einwohner.csv", FIGURES);
  await page.getByRole("button", { name: "Weiter zur Prüfung" }).click();
  await expect(page.getByText("2 von 3 Namen der Datei sind zugeordnet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "2 Zahlen übernehmen" }).click();
  await page.getByRole("link", { name: "Zum Verzeichnis" }).click();
  await expect(page.getByRole("row", { name: /Mörsenbroich/ })).toContainText("17.533");
  await expectAccessible(page);

  // Institutions
  await page.goto(`${register()}/import`);
  await expectAccessible(page);
  await read(page, "orte.csv", PLACES);
  await expect(page.getByLabel("Bedeutung der Spalte \u2068Längengrad\u2069")).toHaveValue("x");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Weiter zur Prüfung" }).click();
  await expect(page.getByText("Länge und Breite scheinen vertauscht.")).toBeVisible();
  await expect(page.getByText("Zeile 5: kein Name")).toBeVisible();
  await expect(page.getByRole("heading", { name: "An 1 Ort stehen mehrere Einträge" })).toBeVisible();
  await page.getByLabel("Was soll mit Zeile 4 geschehen?").selectOption("turn");
  await expectAccessible(page);
  await page.getByRole("button", { name: "3 Zeilen übernehmen" }).click();
  await expect(page.getByText("3 Einträge sind im Verzeichnis.")).toBeVisible();
  await page.getByRole("link", { name: "Zum Verzeichnis" }).click();
  await page.getByLabel("Suchen").fill("BUECHEREI");
  await expect(page.getByText("1 Einrichtung", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // One by hand, by keyboard alone: the fields say what a tap on the map would
  await page.goto(`${register()}/new`);
  await page.getByLabel("Name", { exact: true }).fill("Familienzentrum");
  await page.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(page.getByText("Bitte setzen Sie den Ort")).toBeVisible();
  await page.getByLabel("Länge (Ost)").fill("6,813");
  await page.getByLabel("Breite (Nord)").fill("51,268");
  await page.getByLabel(/^Öffnungszeiten/).fill("Mo–Fr 9–12 Uhr und 14–17 Uhr");
  await expect(page.getByText("Verstanden: Mo 09:00–12:00, 14:00–17:00")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Speichern" }).press("Enter");
  await page.waitForURL(`**${register()}`);
  await expect(page.getByText("4 Einrichtungen", { exact: true })).toBeVisible();

  // The whole import goes back; what was entered by hand stays
  await page.goto(`${register()}/import`);
  await page.getByRole("button", { name: "Übernahme zurücknehmen: \u2068orte.csv\u2069" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Übernahme zurücknehmen" }).click();
  await expect(page.getByText("3 Einträge sind entfernt.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Zum Verzeichnis" }).click();
  await page.goto(register());
  await expect(page.getByText("1 Einrichtung", { exact: true })).toBeVisible();
});
