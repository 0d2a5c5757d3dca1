import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Role } from "../../lib/domain/access/roles";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { signIn } from "./support/sign-in";

test("owner and data protection read, change over and download the study's records", async ({ page }) => {
  const base = `/de/desk/${demoAccess().study}`;
  await signIn(page, "data-protection");
  await page.goto(base);
  await page.getByRole("link", { name: "Nachweise" }).click();
  await page.waitForURL("**/papers/processing-record");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Datenschutz-Folgenabschätzung" }).click();
  await page.waitForURL("**/papers/impact-assessment");
  await expect(page.getByText("☐").first()).toBeVisible();
  await expectAccessible(page);
  const arriving = page.waitForEvent("download");
  await page.locator("a[download]").click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe("impact-assessment.de.md");
  expect(readFileSync(await download.path(), "utf8")).toMatch(/^# Datenschutz-Folgenabschätzung\n/);
});

test("desk pages carry a fresh nonce and strict headers", async ({ request }) => {
  const policies = await Promise.all([request.get("/de"), request.get("/de")]);
  const [one, two] = policies.map((response) => response.headers()["content-security-policy"] ?? "");
  expect(one).toContain("default-src 'none'");
  expect(one).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(one).not.toMatch(/unsafe-(inline|eval)/);
  expect(one).not.toBe(two);
  const headers = policies[0]?.headers() ?? {};
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["cache-control"]).toContain("no-store");
  const home = await request.get("/", {
    maxRedirects: 0,
    headers: { "Accept-Language": "fr, ar;q=0.8, de;q=0.3" },
  });
  expect(home.headers()["location"]).toMatch(/\/ar$/);
});

test("the desk speaks German and English; in other languages its pages lead to the German ones", async ({
  request,
}) => {
  const to = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 });
    return response.headers()["location"]?.replace(/^https?:\/\/[^/]+/, "") ?? response.status();
  };
  expect(await to("/uk/desk/study/marks?kind=way")).toBe("/de/desk/study/marks?kind=way");
  expect(await to("/de-simple/sign-in")).toBe("/de/sign-in");
  expect(await to("/en/sign-in")).toBe(200);
  expect(await to("/fa")).toBe(200);
});

test("signing in with wrong words fails in general terms; signing out ends the session", async ({ page }) => {
  await page.goto("/de/desk");
  await page.waitForURL("**/sign-in?next=*");
  await page.locator('input[name="email"]').fill("nobody@beispiel.invalid");
  await page.locator('input[name="password"]').fill("not the password");
  await page.locator('button[type="submit"]').click();
  await expect(page.getByRole("alert").locator("p")).toBeVisible();
  await expectAccessible(page);
  await signIn(page, "facilitator");
  const [session] = (await page.context().cookies()).filter((cookie) => cookie.name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.locator("header button").click();
  await page.waitForURL(/\/de$/);
  if (session) await page.context().addCookies([session]);
  await page.goto("/de/desk");
  await page.waitForURL("**/sign-in?next=*");
});

test("each role sees its own rooms and no others", async ({ page }) => {
  const base = `/de/desk/${demoAccess().study}`;
  const rooms: Record<Role, string[]> = {
    facilitator: [],
    researcher: ["marks"],
    planner: ["surface"],
    "data-protection": ["audit", "keeping", "papers/processing-record", "release-audits"],
    owner: ["surface", "audit", "keeping", "papers/processing-record"],
  };
  for (const [role, open] of Object.entries(rooms) as [Role, string[]][]) {
    await page.context().clearCookies();
    await signIn(page, role);
    await page.goto(base);
    await expect(page.getByRole("note")).toBeVisible();
    await expectAccessible(page);
    for (const room of [
      "marks",
      "surface",
      "audit",
      "keeping",
      "papers/processing-record",
      "release-audits",
    ]) {
      const response = await page.goto(`${base}/${room}`);
      expect([role, room, response?.status()]).toEqual([role, room, open.includes(room) ? 200 : 404]);
    }
  }
});
