import { CLASS_COLOURS } from "@/lib/client/planner/zone-colours";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { classLimits, type PublicZone } from "@/lib/domain/privacy/public-view";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/server";
import { html, type Html } from "./html";

export interface ClassWords {
  locale: Locale;
  t: Translator<"published">;
}

/** What the colours of a map of public zones stand for, in persons. */
export function zoneLegend(words: ClassWords, attitude: Attitude, zones: readonly PublicZone[]): Html[] {
  const shown = [...new Set(zones.map((zone) => zone.class))];
  return shown.map(
    (name) =>
      html`<span class="key"
        ><svg class="swatch" viewBox="0 0 28 20" aria-hidden="true">
          <rect width="28" height="20" fill="${CLASS_COLOURS[attitude][classLimits(name).step]}" /></svg
        >${inClass(words, name)}</span
      > `,
  );
}

export function inClass({ locale, t }: ClassWords, name: string): string {
  const number = new Intl.NumberFormat(locale);
  const { from, to } = classLimits(name);
  if (to === null) return t("class.open", { from: number.format(from) });
  return t("class.range", { from: number.format(from), to: number.format(to) });
}
