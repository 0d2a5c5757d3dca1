import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Instead } from "@/components/wave/instead";
import { MakeWave } from "@/components/wave/make-wave";
import { WaveBefore } from "@/components/wave/wave-before";
import { wavePictures } from "@/components/wave/wave-pictures";
import styles from "@/components/wave/wave.module.css";
import type { Wave } from "@/lib/domain/workshop/wave";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator, type Translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { schematicGround } from "@/lib/server/schematic";
import { readWave } from "@/lib/services/workshops/read-wave";

interface Props {
  params: Promise<{ locale: string; study: string; workshop: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "wave"))("title") } : {};
}

/** For the wall of a workshop: its wave in big type, or why there is none and what can be done instead. */
export default async function ProjectorPage({ params }: Props) {
  const { locale, study: slug, workshop: id } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/workshops/${encodeURIComponent(id)}`;
  const { study, workshop, wave, boundaries } = await forPage(locale, `${path}/projector`, (ctx) =>
    readWave(ctx, { study: slug, workshop: id }),
  );
  const [t, published, planner] = await Promise.all([
    translator(locale, "wave"),
    translator(locale, "published"),
    translator(locale, "planner"),
  ]);
  const { bounds, basemap } = study.definition.map;
  const workshopCall = `/api/studies/${encodeURIComponent(slug)}/workshops/${workshop.id}`;
  const missing = whyNot(wave, t);
  return (
    <main className={styles["page"]}>
      <div className={styles["head"]}>
        <h1>
          {t("title")} · <bdi>{workshop.title}</bdi>
        </h1>
        <a href={path}>{t("back")}</a>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["planner", "wave"])} timeZone={TIME_ZONE}>
        {missing === null ? null : (
          <>
            <p>{missing}</p>
            <Instead workshopCall={workshopCall} />
          </>
        )}
        {wave.state === "waiting" && wave.prospect.due ? <MakeWave workshopCall={workshopCall} /> : null}
        {wave.state === "made" && wave.zones.length > 0 ? (
          <WaveBefore
            participants={wave.release.participants}
            createdAt={wave.release.createdAt}
            pictures={wavePictures({
              zones: wave.zones,
              presentation: wave.release.presentation,
              boundaries,
              bounds,
              ground: await schematicGround(basemap),
              words: { locale, t: published },
              label: (attitude, areas) => t("wall.map", { attitude: planner(`attitude.${attitude}`), areas }),
            })}
          />
        ) : null}
      </Texts>
    </main>
  );
}

/** Why nothing can be shown, in words; null where it can be, or can be made. */
function whyNot(wave: Wave, t: Translator<"wave">): string | null {
  if (wave.state === "other-mode" || wave.state === "withdrawn") return t(`why.${wave.state}`);
  if (wave.state === "made") return wave.zones.length === 0 ? t("why.none") : null;
  const { prospect } = wave;
  if (prospect.due) return null;
  if (prospect.reason === "too-few-new-participants")
    return t(`why.${prospect.reason}`, { missing: prospect.missing });
  return t("why.no-finished-drawings");
}
