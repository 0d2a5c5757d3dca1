import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LOCALE_IDS, isStaffLocale } from "@/lib/i18n/locales";
import { config, proxy } from "@/proxy";

const ORIGIN = "http://localhost:4600";
beforeAll(() => void vi.stubEnv("BASE_URL", ORIGIN));
afterAll(() => void vi.unstubAllEnvs());

const answer = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`${ORIGIN}${path}`, { headers }));
const leadsTo = (path: string, headers?: Record<string, string>) =>
  answer(path, headers).headers.get("location")?.replace(ORIGIN, "") ?? null;

describe("the way to a language", () => {
  it("goes to the best wanted language that there is", () => {
    expect(leadsTo("/", { "accept-language": "fr, uk;q=0.8, de;q=0.9" })).toBe("/de");
    expect(leadsTo("/", { "accept-language": "prs, en;q=0.5" })).toBe("/fa");
    expect(leadsTo("/", { "accept-language": "fr;q=1, ti;q=0" })).toBe("/de");
    expect(leadsTo("/")).toBe("/de");
  });

  it("leads staff pages of languages that the desk does not speak to the German ones", () => {
    for (const locale of LOCALE_IDS) {
      const german = isStaffLocale(locale) ? null : "/de";
      expect(leadsTo(`/${locale}/desk/study/marks?kind=way`)).toBe(german && "/de/desk/study/marks?kind=way");
      expect(leadsTo(`/${locale}/sign-in`)).toBe(german && "/de/sign-in");
      expect(leadsTo(`/${locale}`)).toBeNull();
    }
  });

  it("never leaves the site", () => {
    expect(leadsTo("/uk/desk//elsewhere.example")).toBe("/de/desk//elsewhere.example");
  });

  it("leaves the drawing room and published results of every language to their own documents", () => {
    const [matcher = ""] = config.matcher;
    const matched = new RegExp(`^${matcher}$`);
    for (const locale of LOCALE_IDS) {
      expect(matched.test(`/${locale}/draw/ABCD2345`)).toBe(false);
      expect(matched.test(`/${locale}/results/a-study/1`)).toBe(false);
      expect(matched.test(`/${locale}/feedback/ABCD2345`)).toBe(true);
      expect(matched.test(`/${locale}/join`)).toBe(true);
    }
  });
});
