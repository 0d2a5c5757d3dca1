import { parseJoinCode } from "@/lib/domain/drawing/identifiers";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";

/** From the code field of the start page to the drawing room; works without scripts. */
export async function GET(
  request: Request,
  route: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await route.params;
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const code = parseJoinCode(new URL(request.url).searchParams.get("code") ?? "");
  const target = code === null ? `/${language}?code=wrong` : `/${language}/draw/${code}`;
  return new Response(null, {
    status: 303,
    headers: { Location: target, "Cache-Control": "private, no-store" },
  });
}
