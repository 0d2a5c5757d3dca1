import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FirstRelease } from "@/components/planner/first-release";
import { NextRelease } from "@/components/planner/next-release";
import { ReleaseList } from "@/components/planner/release-list";
import { ReleaseTables } from "@/components/planner/tables/release-tables";
import { Surface } from "@/components/planner/surface";
import styles from "@/components/planner/surface.module.css";
import { TooFew } from "@/components/planner/too-few";
import { labelPoint } from "@/lib/client/planner/label-point";
import { studyFrame } from "@/lib/domain/privacy/study-bounds";
import { textIn, type Texts as StudyTexts } from "@/lib/domain/study/definition";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readSurface } from "@/lib/services/releases/read-surface";

interface Props {
  params: Promise<{ locale: string; study: string; number?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "planner"))("title") } : {};
}

/** The planner's page: a release as a heat surface, the latest unless one is named, or the way to the first one. */
export default async function SurfacePage({ params }: Props) {
  const { locale, study, number = null } = await params;
  if (!isLocale(locale)) notFound();
  const latestPath = `/${locale}/desk/${encodeURIComponent(study)}/surface`;
  const path = number === null ? latestPath : `${latestPath}/${encodeURIComponent(number)}`;
  const surface = await forPage(locale, path, (ctx) => readSurface(ctx, { study, number }));
  const { definition, release } = surface;
  const t = await translator(locale, "planner");
  const p = await translator(locale, "picture");
  const hasMap = release !== null && !release.withdrawn && release.presentation !== "none";
  const boundaries = surface.spaces.map((space) => space.boundary);
  const map = studyFrame(definition.map, boundaries);
  const words = (texts: StudyTexts) => textIn(texts, locale, definition.languages);
  const groupSets = definition.groupSets.map(({ id, label, options }) => ({
    id,
    label: words(label),
    options: options.map((option) => ({ id: option.id, label: words(option.label) })),
  }));
  return (
    <main className={styles["page"]}>
      <h1 className={hasMap ? "visually-hidden" : undefined}>{t("title")}</h1>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, [
          "common",
          "desk",
          "picture",
          "planner",
          "sentences",
          "tables",
          "words",
        ])}
        timeZone={TIME_ZONE}
      >
        {release === null ? (
          <FirstRelease
            study={study}
            mode={definition.releaseMode}
            prospect={surface.prospect}
            finishedPeople={surface.finishedPeople}
            k={definition.disclosure.kPlanner}
            mayMake={surface.mayMake}
          />
        ) : release.withdrawn ? (
          <>
            <p>{t("withdrawn")}</p>
            <ReleaseList releases={surface.releases} shown={release.number} path={latestPath} />
          </>
        ) : release.presentation === "none" ? (
          <TooFew release={release} />
        ) : (
          <>
            <Surface
              data={{
                study,
                title: words(definition.title),
                example: definition.example,
                map,
                boundaries,
                release,
                zones: surface.zones,
                further: surface.further,
                groupSets,
                quotes: surface.quotes,
                context: {
                  institutions: surface.institutions.map(({ name, position }) => ({ name, at: position })),
                  quarters: surface.quarters.map(({ name, outline, population, year }) => ({
                    label:
                      population === null
                        ? name
                        : p("quarter.people", { name, count: population, year: String(year) }),
                    shape: outline,
                    at: labelPoint(outline),
                  })),
                },
                askedVersions: surface.askedVersions,
              }}
              next={
                <>
                  <ReleaseList releases={surface.releases} shown={release.number} path={latestPath} />
                  <NextRelease
                    study={study}
                    mode={definition.releaseMode}
                    prospect={surface.prospect}
                    mayMake={surface.mayMake}
                  />
                </>
              }
            />
            <ReleaseTables
              data={{
                study,
                centre: map.center,
                release,
                zones: surface.zones,
                further: surface.further,
                groupSets,
                versions: surface.askedVersions.length,
              }}
            />
          </>
        )}
      </Texts>
    </main>
  );
}
