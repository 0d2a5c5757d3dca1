import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MarksRoom } from "@/components/research/marks-room";
import { groupColumn } from "@/lib/domain/export/columns";
import { textIn } from "@/lib/domain/study/definition";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readMarksRoom } from "@/lib/services/marks/read-marks-room";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "research"))("title") } : {};
}

/** The researcher's page. The document holds no mark: they come by a logged call of their own. */
export default async function MarksPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/marks`;
  const { study, workshops } = await forPage(locale, path, (ctx) => readMarksRoom(ctx, slug));
  const { groupSets, languages, map, disclosure, minors } = study.definition;
  const text = (texts: Record<string, string>) => textIn(texts, locale, languages);
  return (
    <main>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "research"])}
        timeZone={TIME_ZONE}
      >
        <MarksRoom
          study={{
            slug: study.slug,
            bounds: map.bounds,
            basemap: map.basemap,
            kPlanner: disclosure.kPlanner,
            minors: minors !== undefined,
            workshops,
            groupSets: groupSets.map((set) => ({
              id: set.id,
              column: groupColumn(set.id),
              label: text(set.label),
              options: set.options.map((option) => ({ id: option.id, label: text(option.label) })),
            })),
          }}
        />
      </Texts>
    </main>
  );
}
