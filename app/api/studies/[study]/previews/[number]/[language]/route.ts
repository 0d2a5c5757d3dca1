import { documentOf, PUBLISHED_POLICY } from "@/app/[locale]/results/published-answer";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { endpoint } from "@/lib/server/http";
import { previewPublished } from "@/lib/services/publication/read-published";

type Params = { study: string; number: string; language: string };

/** The public page as it would be; never kept, never framed. */
export const GET = endpoint<Params>(async (_request, ctx, { study, number, language }) => {
  const shown = await previewPublished(ctx, { study, number });
  const locale = isLocale(language) ? language : DEFAULT_LOCALE;
  const base = `/api/studies/${encodeURIComponent(study)}/previews/${encodeURIComponent(number)}`;
  return new Response(await documentOf(locale, shown, (other) => `${base}/${other}`), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `${PUBLISHED_POLICY}; frame-ancestors 'none'`,
    },
  });
});
