import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { CoMentions } from "@/components/networks/co-mentions";
import { ImportNetwork } from "@/components/networks/import-network";
import { Networks } from "@/components/networks/networks";
import networks from "@/components/networks/networks.module.css";
import register from "@/components/register/register.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { listNetwork } from "@/lib/services/networks/list-network";
import { networkFileWords } from "./file-words";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "networks"))("title") } : {};
}

/** Actors and ties of a study: table, drawn network, map; files in and out; pairs of institutions from a release. */
export default async function NetworksPage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}/networks`;
  const { study, network, coMentions, mayEdit } = await forPage(locale, base, (ctx) =>
    listNetwork(ctx, slug),
  );
  const t = await translator(locale, "networks");
  const words = await networkFileWords(locale);
  const { bounds, basemap } = study.definition.map;
  const add = mayEdit ? (
    <a className="button" data-look="primary" href={`${base}/new`}>
      {t("new")}
    </a>
  ) : null;
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
      </div>
      <p className={networks["roles"]}>{t("roles")}</p>
      <Texts locale={locale} messages={await messagesFor(locale, ["desk", "networks"])} timeZone={TIME_ZONE}>
        {network.actors.length === 0 ? (
          <section className={register["empty"]}>
            <h2>{t("empty.title")}</h2>
            <p>{t(mayEdit ? "empty.edit" : "empty.read")}</p>
            {add}
          </section>
        ) : (
          <>
            {add === null ? null : <div>{add}</div>}
            <Networks
              study={slug}
              base={base}
              map={{ bounds, basemap }}
              network={network}
              words={words.own}
              mayEdit={mayEdit}
            />
          </>
        )}
        {mayEdit ? <ImportNetwork study={slug} own={words.own} words={words.all} /> : null}
        <CoMentions told={coMentions} />
      </Texts>
    </main>
  );
}
