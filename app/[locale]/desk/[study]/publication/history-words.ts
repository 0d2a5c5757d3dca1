import { TIME_ZONE, translator, type Locale } from "@/lib/i18n/server";
import type { ReleaseState } from "@/lib/services/publication/read-publication";

/** An act on a release in a sentence or two: who asked, who was the second, or that it waits. */
export async function historyWords(locale: Locale): Promise<(act: ReleaseState["acts"][number]) => string> {
  const t = await translator(locale, "publication");
  const day = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  const nobody = t("history.nobody");
  return (act) => {
    const asked = t("history.asked", {
      name: act.askedByName ?? nobody,
      date: day.format(act.askedAt),
      act: t(`asked.${act.act}`),
    });
    if (act.confirmedAt)
      return `${asked} ${t("history.confirmed", { name: act.confirmedByName ?? nobody, date: day.format(act.confirmedAt) })}`;
    return `${asked} ${act.droppedAt ? t("history.dropped", { date: day.format(act.droppedAt) }) : t("history.waits")}`;
  };
}
