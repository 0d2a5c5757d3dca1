import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

const networks = () => `/de/desk/${demoAccess().smallStudy}/networks`;
const FILE =
  "Nr.;Einrichtung;Netzwerk;Funktion;Handlungsfelder;Reichweite;Haupt- oder Ehrenamt;Verbindungen\n" +
  "1;Familienzentrum;;Leitung;Bildung;Sozialraum;Hauptamt;2 = besteht\n" +
  "2;Jobcenter;Runder Tisch;Beratung;Arbeit;stadtweit;Hauptamt;3 = aufbauen\n" +
  "3;Sportverein;;Vorstand;Integration;Sozialraum;Ehrenamt;\n";

test("a file becomes a network: bad rows named first, then table, drawing and a tie by hand", async ({
  page,
}) => {
  await signIn(page, "planner", networks());
  await expect(page.getByRole("heading", { name: "Noch kein Akteur" })).toBeVisible();
  await expectAccessible(page);
  const file = page.getByLabel("CSV-Datei", { exact: true });
  const give = (text: string) =>
    file.setInputFiles({ name: "netz.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await give(FILE.replace("stadtweit", "Mond"));
  await expect(page.getByText("Zeile 3: unbekannte Reichweite")).toBeVisible();
  await give(FILE);
  await page.getByRole("button", { name: "Ins Verzeichnis übernehmen" }).click();
  await expect(page.getByText("3 Akteure, 2 Verbindungen")).toBeVisible();
  await expectAccessible(page);

  // The drawing, by keyboard
  await page.getByRole("button", { name: "Netz", exact: true }).click();
  await page.getByRole("button", { name: /^2: .*Jobcenter.*2 Verbindungen$/ }).press("Enter");
  await expect(page.getByRole("complementary", { name: "Gewählter Akteur" })).toContainText("aufbauen");
  await expectAccessible(page);

  // A tie by hand, stored at once
  await page.getByRole("link", { name: "Bearbeiten" }).click();
  await page.getByLabel("Sportverein · Vorstand").selectOption("ausbauen");
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(networks());
  await expect(page.getByText("3: ausbauen")).toBeVisible();

  // Out again, and what came out is taken back as it is
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als CSV-Datei sichern" }).click();
  const saved = await (await saving).path();
  expect(readFileSync(saved, "utf8")).toContain("Jobcenter");
  await file.setInputFiles(saved);
  await expect(page.getByText(/3 Akteure/).first()).toBeVisible();
  await page.getByRole("button", { name: "Ins Verzeichnis übernehmen" }).click();
  await expect(page.getByText("6 Akteure, 4 Verbindungen")).toBeVisible();
});
