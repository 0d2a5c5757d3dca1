import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryHead } from "@/components/desk/entry-head";
import home from "@/components/desk/home.module.css";
import { ActorForm } from "@/components/networks/actor-form";
import networks from "@/components/networks/networks.module.css";
import { TieList } from "@/components/networks/tie-list";
import { actorLabel } from "@/lib/domain/networks/actor";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readActor } from "@/lib/services/networks/read-actor";

interface Props {
  params: Promise<{ locale: string; study: string; actor: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "networks"))("title") } : {};
}

/** One actor as a form, with its ties; `new` is an empty one. */
export default async function ActorPage({ params }: Props) {
  const { locale, study: slug, actor: id } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/networks`;
  const { study, actor, network } = await forPage(locale, `${base}/${encodeURIComponent(id)}`, (ctx) =>
    readActor(ctx, { study: slug, actor: id }),
  );
  const t = await translator(locale, "networks");
  const { bounds, basemap } = study.definition.map;
  return (
    <main className={home["page"]}>
      <EntryHead
        list={base}
        back={t("back")}
        name={actor ? actorLabel(actor) : null}
        fresh={t("form.newTitle")}
      />
      <p className={networks["roles"]}>{t("roles")}</p>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["networks", "register"])}
        timeZone={TIME_ZONE}
      >
        {actor ? <TieList study={slug} actor={actor.id} network={network} /> : null}
        <ActorForm study={slug} base={base} map={{ bounds, basemap }} stored={actor} />
        {actor ? null : <p className={home["note"]}>{t("ties.afterwards")}</p>}
      </Texts>
    </main>
  );
}
