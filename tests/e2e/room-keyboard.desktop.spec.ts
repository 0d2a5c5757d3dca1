import { expect, test } from "@playwright/test";
import { demoAccess } from "../support/demo-access";
import { liveMarks, RoomPage, storedDrawing } from "./support/room";

test("the whole way with the keyboard alone, without drawing on the map", async ({ page }) => {
  test.setTimeout(120_000);
  const room = new RoomPage(page, "de");
  const { keyboard } = page;
  await room.open(demoAccess().workshop.code);
  const press = async (name: string | RegExp) => {
    const button = page.getByRole("button", { name, exact: typeof name === "string" });
    await tabTo(button);
    await keyboard.press("Enter");
  };
  const tabTo = async (target: ReturnType<typeof page.locator>) => {
    await expect(target).toBeVisible();
    for (let turn = 0; turn < 60; turn++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error("not reachable with Tab");
  };
  await press("Deutsch");
  await press("Weiter");
  await press(/^Meine Karte darf mitzählen/);
  await press("Nein, ohne Namen");
  await press("Nein, sie bekommt sie nicht");
  await press("Ja, jederzeit");
  for (const stage of ["0", "1"]) {
    await expect(page.locator(".room")).toHaveAttribute("data-stage", stage);
    await press("Keine Angabe");
  }
  await press("Ohne Schloss");
  await press("Jetzt in echt");
  await room.mapIsThere();

  // A place with arrows and Enter on the map itself.
  await tabTo(page.getByRole("application"));
  await keyboard.press("ArrowUp");
  await keyboard.press("Enter");
  await expect(page.locator(".crosshair")).toBeVisible();
  await press("Hier");
  await room.expectCount(1);

  // A way, point by point, from the list.
  await press(/^Meine Orte/);
  await press("Ort ohne Zeichnen setzen");
  await press("Weg");
  await press("Hier");
  await press("Nach Osten");
  await press("Hier");
  await press("Form ist fertig");
  await room.expectCount(2);

  // Everything about a mark from the list.
  await press(/^Meine Orte/);
  await press(/^1\. Ort/);
  await tabTo(page.locator(".field input"));
  await keyboard.type("Bücherei");
  await keyboard.press("Enter");
  await press("Da geht es mir gut");
  await press("Zurück zur Liste");
  await press(/^2\. Weg/);
  await press("Entfernen");
  await keyboard.press("Escape");
  await room.expectCount(1);
  await keyboard.press("Control+z");
  await room.expectCount(2);

  for (const question of ["0", "1"]) {
    await expect(page.locator(".room")).toHaveAttribute("data-stage", question);
    await press("Weiter");
  }
  await press("Überspringen");
  await press("Fertig");
  await press("Überspringen");
  await press("Weiter");
  for (const layer of ["1", "2", "3"]) {
    await expect(page.locator(".room")).toHaveAttribute("data-stage", layer);
    await press("Nein");
  }
  await press(/^Karte mit Schlüssel/);
  await expect(room.key).toBeVisible();
  const key = await room.readKey();
  await expect.poll(async () => (await storedDrawing(page, key))?.finishedAt ?? null).not.toBeNull();
  const marks = liveMarks(await storedDrawing(page, key));
  expect(marks.map((mark) => [mark.kind, mark.attitudes, mark.label, mark.input])).toEqual([
    ["place", ["use", "value"], "Bücherei", "keyboard"],
    ["way", ["use"], null, "keyboard"],
  ]);
});
