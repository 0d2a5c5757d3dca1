import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Role } from "../../lib/domain/access/roles";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";

/** The language of the project: the right-to-left one speaks Arabic. */
const languageOf = (project: string) => (project === "rtl" ? "ar" : "de");

async function signIn(page: Page, language: string, role: Role): Promise<void> {
  const account = demoAccess().accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`There is no ${role} in the demo.`);
  await page.goto(`/${language}/sign-in`);
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(`**/${language}/desk`);
}

/** Violations of the page's policy and faults of its scripts. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) trouble.push(message.text());
  });
  return trouble;
}

test("the start page leads into the drawing room and says what a wrong code is", async ({ page }, info) => {
  const trouble = troubleOf(page);
  const language = languageOf(info.project.name);
  await page.goto(`/${language}`);
  await expectAccessible(page);
  await page.locator("#code").fill("abc");
  await page.locator("#code").press("Enter");
  await expect(page.locator("#code-wrong")).toBeVisible();
  await expectAccessible(page);
  const { code } = demoAccess().workshop;
  await page.locator("#code").fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
  await page.locator("#code").press("Enter");
  expect(trouble).toEqual([]);
  await page.waitForURL(`**/${language}/draw/${code}`);
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

test("signing in with wrong words fails in general terms; signing out ends the session", async ({
  page,
}, info) => {
  const language = languageOf(info.project.name);
  await page.goto(`/${language}/desk`);
  await page.waitForURL("**/sign-in?next=*");
  await page.locator('input[name="email"]').fill("nobody@beispiel.invalid");
  await page.locator('input[name="password"]').fill("not the password");
  await page.locator('button[type="submit"]').click();
  await expect(page.getByRole("alert").locator("p")).toBeVisible();
  await expectAccessible(page);
  await signIn(page, language, "facilitator");
  const [session] = (await page.context().cookies()).filter((cookie) => cookie.name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  await page.locator("header button").click();
  await page.waitForURL(new RegExp(`/${language}$`));
  if (session) await page.context().addCookies([session]);
  await page.goto(`/${language}/desk`);
  await page.waitForURL("**/sign-in?next=*");
});

test("each role sees its own rooms and no others", async ({ page }, info) => {
  test.skip(info.project.name === "tablet", "once in each direction is enough");
  const language = languageOf(info.project.name);
  const { study } = demoAccess();
  const base = `/${language}/desk/${study}`;
  const rooms: Record<Role, string[]> = {
    facilitator: [],
    researcher: ["marks"],
    planner: ["surface"],
    "data-protection": ["audit"],
    owner: ["surface"],
  };
  for (const [role, open] of Object.entries(rooms) as [Role, string[]][]) {
    await page.context().clearCookies();
    await signIn(page, language, role);
    await page.goto(base);
    await expect(page.getByRole("note")).toBeVisible();
    await expectAccessible(page);
    for (const room of ["marks", "surface", "audit"]) {
      const response = await page.goto(`${base}/${room}`);
      expect([role, room, response?.status()]).toEqual([role, room, open.includes(room) ? 200 : 404]);
    }
  }
});
