import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/basemap/basemap.module.css";
import { Cut } from "@/components/desk/basemap/cut";
import { Facts } from "@/components/desk/basemap/facts";
import { Look } from "@/components/desk/basemap/look";
import { Remove } from "@/components/desk/basemap/remove";
import { Upload } from "@/components/desk/basemap/upload";
import home from "@/components/desk/home.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { basemapStore } from "@/lib/server/basemaps";
import { forPage } from "@/lib/server/pages";
import { readBasemaps } from "@/lib/services/basemaps/read-basemaps";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "basemap"))("title") } : {};
}

/** On which map people draw: what it is, how it looks, and the ways to another one. */
export default async function BasemapPage({ params }: Props) {
  const { locale, study } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(study)}/basemap`;
  const { folder, mostBytes } = basemapStore();
  const room = await forPage(locale, path, (ctx) => readBasemaps(ctx, { study, folder }));
  const t = await translator(locale, "basemap");
  const facts = room.basemap?.facts ?? null;
  const messages = await messagesFor(locale, ["basemap", "common", "map"]);
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
      </div>
      <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
        <section>
          <h2>{t("now")}</h2>
          <div className={styles["now"]}>
            {facts ? (
              <Facts facts={{ ...facts, madeAt: facts.madeAt.toISOString() }} />
            ) : (
              <p>{t(room.basemap ? "gone" : "schematic")}</p>
            )}
            <Look key={room.basemap?.file} box={room.box} basemap={room.basemap?.file ?? null} />
          </div>
        </section>
        <div className={styles["ways"]}>
          <Upload study={study} mostBytes={mostBytes} />
          <Cut study={study} archives={room.archives} job={room.job} />
          {room.basemap ? <Remove study={study} /> : null}
        </div>
      </Texts>
    </main>
  );
}
