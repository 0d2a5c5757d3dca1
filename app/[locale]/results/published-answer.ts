import { publishedDocument, publishedNotice } from "@/components/published/published-document";
import { DomainError } from "@/lib/domain/errors";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales";
import { etagOf, matchesEtag } from "@/lib/server/etag";
import { endpoint } from "@/lib/server/http";
import { schematicGround } from "@/lib/server/schematic";
import { readPublished, type Published } from "@/lib/services/publication/read-published";

/** Without scripts, from our own origin alone, and the one page of the product that others may put into theirs. */
export const PUBLISHED_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `${PUBLISHED_POLICY}; frame-ancestors *`,
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** The whole page of a release, with the addresses under which it stands in every language. */
export async function documentOf(
  locale: Locale,
  { study, release, zones, spaces, findings, quotes }: Published,
  addressIn: (locale: Locale) => string,
): Promise<string> {
  return publishedDocument(locale, {
    definition: study.definition,
    release,
    zones,
    findings,
    quotes,
    boundaries: spaces.map(({ boundary }) => boundary),
    ground: await schematicGround(study.definition.map.basemap),
    addressIn,
  });
}

/** The public page of a release by its number, or of the newest published one: for an hour in every cache, with a tag. */
export const publishedAnswer = endpoint<{ locale: string; study: string; number?: string }>(
  async (request, ctx, params) => {
    const locale = isLocale(params.locale) ? params.locale : DEFAULT_LOCALE;
    const { study, number = null } = params;
    let shown: Published;
    try {
      shown = await readPublished(ctx, { study, number });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const notice = await publishedNotice(locale, error.code === "withdrawn" ? "withdrawn" : "notThere");
      return new Response(notice, {
        status: error.status,
        headers: { ...HEADERS, "Cache-Control": "no-store" },
      });
    }
    const rest = [study, ...(number === null ? [] : [number])].map(encodeURIComponent).join("/");
    const body = await documentOf(locale, shown, (other) => `/${other}/results/${rest}`);
    const headers = { ...HEADERS, "Cache-Control": "public, max-age=3600", ETag: etagOf(body) };
    if (matchesEtag(request, etagOf(body))) return new Response(null, { status: 304, headers });
    return new Response(body, { headers });
  },
);
