import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { AcceptInvitation } from "@/components/desk/people/accept-invitation";
import styles from "@/components/desk/sign-in.module.css";
import { isStaffLocale } from "@/lib/i18n/locales";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, messagesFor, translator } from "@/lib/i18n/server";
import { currentActor } from "@/lib/server/current-actor";
import { awaitedPerson } from "@/lib/server/sign-in";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isStaffLocale(locale) ? { title: (await translator(locale, "people"))("accept.title") } : {};
}

/** Where an invitation's link leads; its token never reaches the server with the address. */
export default async function InvitePage({ params }: Props) {
  const { locale } = await params;
  if (!isStaffLocale(locale)) notFound();
  const [common, t, messages, actor, awaited] = await Promise.all([
    translator(locale, "common"),
    translator(locale, "people"),
    messagesFor(locale, ["common", "desk", "people"]),
    currentActor(),
    awaitedPerson(await headers(), new Date()),
  ]);
  return (
    <Frame locale={locale} name={common("app.name")} skip={common("skip")} home={`/${locale}`}>
      <main className={styles["page"]}>
        <h1>{t("accept.title")}</h1>
        <Texts locale={locale} messages={messages} timeZone={TIME_ZONE}>
          <AcceptInvitation
            codeAwaited={awaited !== null}
            signedInAs={actor.kind === "person" ? actor.name : null}
          />
        </Texts>
      </main>
    </Frame>
  );
}
