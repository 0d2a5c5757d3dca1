import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { SignInForm } from "@/components/desk/sign-in-form";
import styles from "@/components/desk/sign-in.module.css";
import { isStaffLocale } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, messagesFor, translator } from "@/lib/i18n/server";
import { currentActor } from "@/lib/server/current-actor";
import { safeReturn } from "@/lib/server/pages";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isStaffLocale(locale) ? { title: (await translator(locale, "desk"))("signIn.title") } : {};
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isStaffLocale(locale)) notFound();
  const { next } = await searchParams;
  const back = safeReturn(locale, typeof next === "string" ? next : undefined);
  if ((await currentActor()).kind === "person") redirect(back);
  const [common, t, messages] = await Promise.all([
    translator(locale, "common"),
    translator(locale, "desk"),
    messagesFor(locale, ["common", "desk"]),
  ]);
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={styles["page"]}>
        <h1>{t("signIn.title")}</h1>
        <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
          <SignInForm next={back} />
        </Texts>
        <p className={styles["help"]}>{t("signIn.help")}</p>
      </main>
    </Frame>
  );
}
