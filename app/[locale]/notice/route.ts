import { DomainError } from "@/lib/domain/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { endpoint } from "@/lib/server/http";
import { attemptsOf } from "@/lib/server/rate-limit";
import { noticeOfCode } from "@/lib/services/studies/read-notice";

/** From the code field of the start page to the privacy notice of that meeting's study; works without scripts. */
export const GET = endpoint<{ locale: string }>(async (request, ctx, { locale }) => {
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const { searchParams } = new URL(request.url);
  const code = searchParams.get("code") ?? "";
  const back = searchParams.get("from") === "room" ? "?from=room" : "";
  const target = await noticeOfCode(ctx, { code, attempts: attemptsOf(request.headers) }).then(
    (study) => `/${language}/notice/${encodeURIComponent(study)}${back}`,
    (error: unknown) => {
      if (error instanceof DomainError) return `/${language}?code=unknown`;
      throw error;
    },
  );
  return new Response(null, { status: 303, headers: { Location: target } });
});
