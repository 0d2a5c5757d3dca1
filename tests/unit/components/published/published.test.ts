import { describe, expect, it } from "vitest";
import { html } from "@/components/published/html";
import { planeOf } from "@/components/published/map-plane";
import { publishedDocument } from "@/components/published/published-document";
import type { PublicZone } from "@/lib/domain/privacy/public-view";
import { LOCALE_IDS, directionOf } from "@/lib/i18n/locales";
import { studyDefinition } from "../../../support/study";

const square = (west: number, south: number, edge: number) => ({
  type: "MultiPolygon" as const,
  coordinates: [
    [
      [
        [west, south],
        [west + edge, south],
        [west + edge, south + edge],
        [west, south + edge],
        [west, south],
      ] as [number, number][],
    ],
  ],
});
const zone = (overrides: Partial<PublicZone>): PublicZone => ({
  attitude: "use",
  zone: "891fa44de23ffff",
  resolution: 9,
  rest: false,
  class: "10-19",
  since: "2026-11-20",
  shape: square(6.8, 51.26, 0.004),
  ...overrides,
});
const content = {
  definition: studyDefinition({ title: { de: "Nord <script>alert(1)</script>", en: "North", ar: "شمال" } }),
  release: {
    id: "r",
    number: 1,
    mode: "final",
    participants: 40,
    presentation: "surface" as const,
    withheld: [],
    k: 5,
    createdAt: "2026-11-20T10:00:00Z",
    publishedAt: "2026-11-21T10:00:00Z",
    withdrawn: false,
  },
  zones: [zone({ class: "20-39" }), zone({ zone: "b", rest: true, shape: square(6.82, 51.28, 0.01) })],
  boundaries: [square(6.76, 51.24, 0.1)],
  findings: [
    {
      id: "f",
      content: {
        title: { de: "Die <b>Mitte</b>" },
        text: { de: "Viele gehen hin." },
        view: { attitude: "use" as const, zone: null },
      },
      outcome: { agree: 12 },
    },
  ],
  quotes: [
    {
      id: "q",
      attitudes: ["use"],
      texts: [
        { language: "ar", text: "هناك <شاي>", original: true, draft: false },
        { language: "de", text: "Da gibt es <Tee>.", original: false, draft: false },
      ],
    },
  ],
  ground: [],
  addressIn: (locale: string) => `/${locale}/results/nord`,
};

describe("the public page", () => {
  it("is a whole document in every language, with classes, without scripts, without anything from elsewhere", async () => {
    for (const locale of LOCALE_IDS) {
      const page = await publishedDocument(locale, content);
      expect(page).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
      expect(page).not.toMatch(/<script|style=|https?:|onclick/i);
      expect(page.match(/<tr>/g)).toHaveLength(3);
      expect(page.match(/hreflang=/g)).toHaveLength(LOCALE_IDS.length);
      expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  it("escapes what people wrote, and says its classes and answers in words", async () => {
    const page = await publishedDocument("de", content);
    expect(page).toContain("Nord &lt;script&gt;");
    expect(page).toContain("Die &lt;b&gt;Mitte&lt;/b&gt;");
    expect(page).toContain("20 bis 39");
    expect(page).toContain("Da gibt es &lt;Tee&gt;.");
    expect(page).not.toContain("هناك");
    expect(await publishedDocument("ru", content)).toMatch(/<blockquote lang="ar" dir="auto">\s*<p>هناك/);
    expect(page).toContain("12 Antworten: Das stimmt");
    expect(page).toContain("Dazu nennen nirgends genug Personen dieselbe Gegend.");
  });

  it("shows no map of too few", async () => {
    const few = { ...content, release: { ...content.release, presentation: "none" as const } };
    expect(await publishedDocument("de", few)).not.toContain("<svg");
  });
});

it("html escapes every value but its own", () => {
  const own = html`<b>${"<&\"'>"}</b>`;
  expect(html`<i title="${'"'}">${[own, 1, "<"]}${null}</i>`.html).toBe(
    '<i title="&quot;"><b>&lt;&amp;&quot;&#39;&gt;</b>1&lt;</i>',
  );
});

it("a plane has one scale in both directions, north above south", () => {
  const plane = planeOf([6.76, 51.24, 6.86, 51.31]);
  const [x, y] = plane.at([6.76, 51.31]);
  const [east] = plane.at([6.77, 51.31]);
  const [, south] = plane.at([6.76, 51.3]);
  expect([x, y]).toEqual([24, 24]);
  expect((south - y) / (east - x)).toBeCloseTo(1 / Math.cos((51.275 * Math.PI) / 180), 2);
});
