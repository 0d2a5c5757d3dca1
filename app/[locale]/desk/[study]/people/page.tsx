import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { GrantForm } from "@/components/desk/people/grant-form";
import { InvitationsList } from "@/components/desk/people/invitations-list";
import { InviteForm } from "@/components/desk/people/invite-form";
import { MembersTable } from "@/components/desk/people/members-table";
import styles from "@/components/desk/people/people.module.css";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forPage } from "@/lib/server/pages";
import { readMembers } from "@/lib/services/people/read-members";
import { memberLines } from "../member-lines";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

const WALLS = ["planning", "research", "factor", "lastOwner"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "people"))("title") } : {};
}

/** Who has which role, for owners (who grant and invite) and data protection (who confirm researchers). */
export default async function PeoplePage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/${encodeURIComponent(slug)}/people`;
  const { members, invitations, userId, may } = await forPage(locale, path, (ctx) => readMembers(ctx, slug));
  const t = await translator(locale, "people");
  const people = [...new Map(members.map(({ email, name }) => [email, { email, name }])).values()];
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("title")}</h1>
        <p className={home["question"]}>{t("intro")}</p>
      </div>
      <Texts
        locale={locale}
        messages={await messagesFor(locale, ["common", "desk", "people"])}
        timeZone={TIME_ZONE}
      >
        <section>
          <h2>{t("members.title")}</h2>
          <MembersTable study={slug} members={memberLines(members, { userId, ...may })} />
          {may.grant ? <GrantForm study={slug} people={people} /> : null}
        </section>
        <section>
          <h2>{t("walls.title")}</h2>
          <ul className={styles["walls"]}>
            {WALLS.map((wall) => (
              <li key={wall}>{t(`walls.${wall}`)}</li>
            ))}
          </ul>
        </section>
        {may.grant ? (
          <>
            <section>
              <h2>{t("invite.title")}</h2>
              <InviteForm study={slug} />
            </section>
            <section>
              <h2>{t("invitations.title")}</h2>
              <InvitationsList
                study={slug}
                invitations={invitations.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() }))}
              />
            </section>
          </>
        ) : null}
      </Texts>
    </main>
  );
}
