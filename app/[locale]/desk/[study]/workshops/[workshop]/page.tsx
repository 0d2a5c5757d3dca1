import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JoinPanel } from "@/components/workshop/join-panel";
import { StopScript } from "@/components/workshop/stop-script";
import { Tablets } from "@/components/workshop/tablets";
import styles from "@/components/workshop/tablets.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { config } from "@/lib/server/config";
import { forPage } from "@/lib/server/pages";
import { watchWorkshop } from "@/lib/services/workshops/watch-workshop";

interface Props {
  params: Promise<{ locale: string; study: string; workshop: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("title") } : {};
}

/** The facilitator's page of one workshop: who is how far, and what to ask of the tablets. Never content. */
export default async function WorkshopPage({ params }: Props) {
  const { locale, study, workshop: id } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(study)}/workshops/${encodeURIComponent(id)}`;
  const {
    study: found,
    workshop,
    at,
    tablets,
    waiting,
  } = await forPage(locale, path, (ctx) => watchWorkshop(ctx, { study, workshop: id }));
  const { minors, stopScript = "", support = [], wish = true } = found.definition;
  const [t, wave] = await Promise.all([translator(locale, "workshop"), translator(locale, "wave")]);
  const first = {
    step: workshop.step,
    at: at.toISOString(),
    waiting: waiting.map(({ id: tablet, number }) => ({ id: tablet, number })),
    tablets: tablets.map((tablet) => ({ ...tablet, heardAt: tablet.heardAt?.toISOString() ?? null })),
  };
  const join = workshop.closed ? null : (
    <JoinPanel
      url={`${config().baseUrl}/${locale}/draw/${workshop.code}`}
      texts={{
        title: t("join"),
        hint: t("joinHint"),
        code: t("code", { code: workshop.code }),
        qr: t("qr"),
      }}
    />
  );
  return (
    <main className={styles["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles["note"]}>
          <bdi>{workshop.title}</bdi>
        </p>
      </div>
      {tablets.length === 0 ? join : null}
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "workshop"])}
        timeZone={TIME_ZONE}
      >
        <Tablets
          study={study}
          workshop={workshop.id}
          minors={minors !== undefined}
          wish={wish}
          first={first}
        />
        <StopScript script={stopScript} support={support} />
      </Texts>
      <section>
        <h2>{wave("title")}</h2>
        <p className={styles["note"]}>{wave("what")}</p>
        <p>
          <a className="button" href={`${path}/projector`}>
            {wave("open")}
          </a>
        </p>
      </section>
      {tablets.length === 0 ? null : join}
    </main>
  );
}
