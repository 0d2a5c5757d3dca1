import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { CodeForm } from "@/components/desk/people/code-form";
import { SignInForm } from "@/components/desk/sign-in-form";
import styles from "@/components/desk/sign-in.module.css";
import { isStaffLocale } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, messagesFor, translator } from "@/lib/i18n/server";
import { currentActor } from "@/lib/server/current-actor";
import { safeReturn } from "@/lib/server/pages";
import { awaitedPerson } from "@/lib/server/sign-in";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isStaffLocale(locale) ? { title: (await translator(locale, "desk"))("signIn.title") } : {};
}

/** Address and password, and the code for whoever has a second factor. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isStaffLocale(locale)) notFound();
  const { next } = await searchParams;
  const back = safeReturn(locale, typeof next === "string" ? next : undefined);
  if ((await currentActor()).kind === "person") redirect(back);
  const [common, t, people, messages, awaited] = await Promise.all([
    translator(locale, "common"),
    translator(locale, "desk"),
    translator(locale, "people"),
    messagesFor(locale, ["common", "desk", "people"]),
    awaitedPerson(await headers(), new Date()),
  ]);
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={styles["page"]}>
        <h1>{awaited ? people("code.title") : t("signIn.title")}</h1>
        <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
          {awaited ? <CodeForm next={back} /> : <SignInForm next={back} />}
        </Texts>
        {awaited ? null : <p className={styles["help"]}>{t("signIn.help")}</p>}
      </main>
    </Frame>
  );
}
