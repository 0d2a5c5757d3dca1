import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { HeldList } from "@/components/workshop/held-list";
import { NotesForm } from "@/components/workshop/notes-form";
import { qualityList } from "@/components/workshop/quality-list";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readAfter } from "@/lib/services/workshops/read-after";

interface Props {
  params: Promise<{ locale: string; study: string; workshop: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "workshop"))("after.title") } : {};
}

/** After a workshop: which drawings count, what was different from the plan, who was missing. Never content. */
export default async function AfterPage({ params }: Props) {
  const { locale, study, workshop: id } = await params;
  if (!isLocale(locale)) notFound();
  const list = `/${locale}/desk/${encodeURIComponent(study)}/workshops`;
  const path = `${list}/${encodeURIComponent(id)}/after`;
  const { workshop, held, notes, quality } = await forPage(locale, path, (ctx) =>
    readAfter(ctx, { study, workshop: id }),
  );
  const t = await translator(locale, "workshop");
  const api = `/api/studies/${encodeURIComponent(study)}/workshops/${workshop.id}`;
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("after.title")}</h1>
        <p className={home["note"]}>
          <bdi>{workshop.title}</bdi>
        </p>
      </div>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "workshop"])}
        timeZone={TIME_ZONE}
      >
        <section>
          <h2>{t("after.heldTitle")}</h2>
          <p className={home["note"]}>{t("after.heldText")}</p>
          <HeldList
            path={api}
            lines={held.map((line) => ({ ...line, receivedAt: line.receivedAt.toISOString() }))}
          />
        </section>
        <section>
          <h2>{t("after.qualityTitle")}</h2>
          {await qualityList(locale, quality)}
        </section>
        <section>
          <h2>{t("after.notesTitle")}</h2>
          <p className={home["note"]}>{t("after.notesText")}</p>
          <NotesForm path={api} first={notes} />
        </section>
      </Texts>
      <div>
        <a className="button" href={list}>
          {t("after.toList")}
        </a>
      </div>
    </main>
  );
}
