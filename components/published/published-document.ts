import { DIRECTIONS, whereabouts } from "@/lib/client/planner/whereabouts";
import { labelPoint } from "@/lib/client/planner/label-point";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import { OUTCOME_ANSWERS } from "@/lib/domain/feedback/answer";
import type { Finding } from "@/lib/domain/feedback/finding";
import { type PublicZone } from "@/lib/domain/privacy/public-view";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import { studyBounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import { sentencesOfZones } from "@/lib/domain/sentences/sentences-of";
import { textIn, type StudyDefinition } from "@/lib/domain/study/definition";
import { textFor, type PublicQuote } from "@/lib/domain/words/quote";
import { LOCALES, LOCALE_IDS, type Locale } from "@/lib/i18n/locales";
import { translator, type Translator } from "@/lib/i18n/server";
import { html, type Html } from "./html";
import { inClass, zoneLegend, type ClassWords } from "./zone-legend";
import { zoneMap, type Ground } from "./zone-map";

export interface PublishedContent {
  definition: StudyDefinition;
  release: ReleaseSummary;
  zones: readonly PublicZone[];
  boundaries: readonly ZoneShape[];
  findings: readonly Finding[];
  quotes: readonly PublicQuote[];
  ground: Ground;
  /** The same page in another language. */
  addressIn: (locale: Locale) => string;
}

interface Words extends ClassWords {
  sentences: Translator<"sentences">;
}

/** The public page of a release as a whole document: words, maps and tables, without scripts. */
export async function publishedDocument(locale: Locale, content: PublishedContent): Promise<string> {
  const { definition, release } = content;
  const [t, sentences, common] = await Promise.all([
    translator(locale, "published"),
    translator(locale, "sentences"),
    translator(locale, "common"),
  ]);
  const words = { locale, t, sentences };
  const { languages } = definition;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", calendar: "gregory", timeZone: "UTC" });
  const date = day.format(new Date(release.createdAt));
  const facts = t("release", { number: release.number, date });
  const title = textIn(definition.title, locale, languages);
  return inDocument(
    locale,
    title,
    html`<header>
        <p class="app"><a href="/${locale}">${common("app.name")}</a></p>
        <nav aria-label="${common("language.label")}">
          ${LOCALE_IDS.map((id) => language(id, locale, content))}
        </nav>
      </header>
      <main>
        ${definition.example ? html`<p class="example" role="note">${common("example.notice")}</p>` : null}
        <h1><bdi>${title}</bdi></h1>
        <p class="question"><bdi>${textIn(definition.question, locale, languages)}</bdi></p>
        <p>${t("intro", { count: release.participants })}</p>
        <p>${t("threshold", { k: definition.disclosure.kPublic })}</p>
        ${content.findings.length > 0 ? findingList(words, content) : null}
        ${
          release.presentation === "none"
            ? html`<p>${t("tooFew")}</p>`
            : ATTITUDES.map((attitude) => attitudePart(words, content, attitude))
        }
      </main>
      <footer>
        <p>${facts}</p>
        <p>
          <a href="/r">${t("own")}</a>
          <a href="/${locale}/accessibility">${t("accessibility")}</a>
        </p>
      </footer>`,
  );
}

/** A page with one sentence, in the reader's language: what is withdrawn, and what is not there. */
export async function publishedNotice(locale: Locale, what: "withdrawn" | "notThere"): Promise<string> {
  const [t, common] = await Promise.all([translator(locale, "published"), translator(locale, "common")]);
  const body = html`<main>
    <h1>${common("app.name")}</h1>
    <p>${t(what)}</p>
    <p><a href="/${locale}">${common("notFound.home")}</a></p>
  </main>`;
  return inDocument(locale, common("app.name"), body);
}

function inDocument(locale: Locale, title: string, body: Html): string {
  const { html: document } = html`<html lang="${locale}" dir="${LOCALES[locale].direction}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/room/published.css" />
    </head>
    <body>
      ${body}
    </body>
  </html>`;
  return `<!doctype html>\n${document}\n`;
}

function language(id: Locale, shown: Locale, { addressIn }: PublishedContent): Html {
  const { name } = LOCALES[id];
  return id === shown
    ? html`<a href="${addressIn(id)}" lang="${id}" hreflang="${id}" aria-current="page">${name}</a> `
    : html`<a href="${addressIn(id)}" lang="${id}" hreflang="${id}">${name}</a> `;
}

function findingList({ locale, t }: Words, { findings, definition }: PublishedContent): Html {
  const { languages } = definition;
  return html`<section class="findings">
    <h2>${t("findings")}</h2>
    ${findings.map(
      ({ content, outcome }) =>
        html`<article>
          <h3><bdi>${textIn(content.title, locale, languages)}</bdi></h3>
          <p><bdi>${textIn(content.text, locale, languages)}</bdi></p>
          <ul>
            ${OUTCOME_ANSWERS.flatMap((kind) => {
              const count = outcome?.[kind];
              return count === undefined ? [] : [html`<li>${t(`answers.${kind}`, { count })}</li>`];
            })}
          </ul>
        </article>`,
    )}
    <p class="note">${t("fewAnswers")}</p>
  </section>`;
}

function attitudePart(words: Words, content: PublishedContent, attitude: Attitude): Html {
  const { t, sentences } = words;
  const zones = content.zones.filter((zone) => zone.attitude === attitude);
  const { boundaries, ground, definition } = content;
  const heading = t(`attitude.${attitude}`);
  if (zones.length === 0)
    return html`<section>
      <h2>${heading}</h2>
      <p>${t("none")}</p>
      <p class="note">${sentences("empty")}</p>
    </section>`;
  const { bounds } = definition.map;
  const map = zoneMap({
    attitude,
    zones,
    boundaries,
    bounds,
    ground,
    written: (_zone, place) => String(place + 1),
    label: `${heading}. ${t("map")}`,
  });
  const read = sentencesOfZones(
    attitude,
    zones.some(({ rest }) => rest),
  );
  return html`<section>
    <h2>${heading}</h2>
    <figure>
      ${map}
      <figcaption>${zoneLegend(words, attitude, zones)}</figcaption>
    </figure>
    <ul class="note" aria-label="${t("howToRead")}">
      ${read.map(({ name }) => html`<li>${sentences(name)}</li>`)}
    </ul>
    ${table(words, heading, zones, studyBounds(boundaries, bounds))}
    ${quotesOf(words, content.quotes, attitude)}
  </section>`;
}

const QUOTES_SHOWN = 6;

function quotesOf({ locale, t }: Words, quotes: readonly PublicQuote[], attitude: Attitude): Html | null {
  const said = quotes
    .filter(({ attitudes }) => attitudes.includes(attitude))
    .flatMap(({ texts }) => textFor(texts, locale) ?? [])
    .slice(0, QUOTES_SHOWN);
  if (said.length === 0) return null;
  return html`<h3>${t("quotes.title")}</h3>
    ${said.map(
      ({ language: tag, text }) => html`<blockquote lang="${tag}" dir="auto"><p>${text}</p></blockquote>`,
    )}
    <p class="note">${t("quotes.note")}</p>`;
}

function table(
  words: Words,
  caption: string,
  zones: readonly PublicZone[],
  [west, south, east, north]: readonly [number, number, number, number],
): Html {
  const { locale, t } = words;
  const centre: [number, number] = [(west + east) / 2, (south + north) / 2];
  const number = new Intl.NumberFormat(locale);
  return html`<table>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t("table.zone")}</th>
        <th scope="col">${t("table.persons")}</th>
        <th scope="col">${t("table.where")}</th>
      </tr>
    </thead>
    <tbody>
      ${zones.map(
        (zone, place) =>
          html`<tr>
            <th scope="row">${number.format(place + 1)}</th>
            <td>${inClass(words, zone.class)}</td>
            <td>${where(words, centre, zone)}${zone.rest ? html` <small>(${t("area")})</small>` : null}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function where({ locale, t }: Words, centre: [number, number], zone: PublicZone): string {
  const { direction, distanceMeters } = whereabouts(centre, labelPoint(zone.shape));
  const known = DIRECTIONS.find((one) => one === direction);
  if (known === undefined) return t("where.middle");
  const far = distanceMeters >= 1000;
  const unit = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: far ? "kilometer" : "meter",
    maximumFractionDigits: 1,
  });
  return t(`where.${known}`, { distance: unit.format(far ? distanceMeters / 1000 : distanceMeters) });
}
