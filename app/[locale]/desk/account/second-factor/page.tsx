import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { FactorSetup } from "@/components/desk/people/factor-setup";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forAccountPage, safeReturn } from "@/lib/server/pages";
import { readAccount } from "@/lib/services/people/read-account";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "people"))("factor.title") } : {};
}

/** Sets a second factor up, for the first time or on a new device. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/account/second-factor`;
  const { account, factorOwed } = await forAccountPage(locale, path, readAccount);
  const { next } = await searchParams;
  const t = await translator(locale, "people");
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t(account.secondFactorSince ? "factor.renew" : "factor.setUp")}</h1>
        {factorOwed ? <p className={home["question"]}>{t("factor.owed")}</p> : null}
        {account.secondFactorSince ? <p className={home["question"]}>{t("factor.renewHint")}</p> : null}
      </div>
      {account.demo ? (
        <p>{t("factor.demo")}</p>
      ) : (
        <Texts locale={locale} messages={await messagesFor(locale, ["people"])} timeZone={TIME_ZONE}>
          <FactorSetup next={safeReturn(locale, typeof next === "string" ? next : undefined)} />
        </Texts>
      )}
    </main>
  );
}
