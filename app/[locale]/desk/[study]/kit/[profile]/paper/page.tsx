import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperView } from "@/components/kit/paper-view";
import styles from "@/components/kit/kit.module.css";
import { studyFrame } from "@/lib/domain/privacy/study-bounds";
import { textIn } from "@/lib/domain/study/definition";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readKitPaper } from "@/lib/services/kit/read-paper";
import { namedGroups } from "../../named-groups";

interface Props {
  params: Promise<{ locale: string; study: string; profile: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "kit"))("paper.title") } : {};
}

/** The concept paper of a filled-in kit: read here, printed on A4, or taken as a file. */
export default async function KitPaperPage({ params }: Props) {
  const { locale, study: slug, profile } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/kit/${encodeURIComponent(profile)}`;
  const { study, shown, boundaries, maps } = await forPage(locale, `${path}/paper`, (ctx) =>
    readKitPaper(ctx, { study: slug, profile }),
  );
  const { definition } = study;
  const { title, languages, example, map } = definition;
  const named = textIn(title, locale, languages);
  return (
    <main className={styles["page"]}>
      <nav>
        <a href={path}>{shown.profile.name}</a>
      </nav>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "kit", "picture", "planner", "sentences"])}
        timeZone={TIME_ZONE}
      >
        <PaperView
          shown={shown}
          groups={namedGroups(definition, locale)}
          title={named}
          example={example}
          maps={maps.map(({ release, attitude, zones }) => ({
            attitude,
            data: {
              study: slug,
              title: named,
              example,
              map: studyFrame(map, boundaries),
              boundaries,
              release,
              zones,
              quotes: [],
              context: { institutions: [], quarters: [] },
              further: null,
              groupSets: [],
              askedVersions: [],
            },
          }))}
        />
      </Texts>
    </main>
  );
}
