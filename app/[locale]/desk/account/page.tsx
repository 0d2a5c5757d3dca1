import type { Metadata } from "next";
import { notFound } from "next/navigation";
import home from "@/components/desk/home.module.css";
import { NewRecoveryCodes } from "@/components/desk/people/new-recovery-codes";
import { PasswordForm } from "@/components/desk/people/password-form";
import styles from "@/components/desk/people/people.module.css";
import { SessionsList } from "@/components/desk/people/sessions-list";
import { TokensList } from "@/components/desk/people/tokens-list";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator } from "@/lib/i18n/server";
import { forAccountPage } from "@/lib/server/pages";
import { readAccount } from "@/lib/services/people/read-account";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "people"))("account.title") } : {};
}

/** One's own account: password, second factor, sessions, keys for programs. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const path = `/${locale}/desk/account`;
  const { account, sessions, tokens, factorOwed } = await forAccountPage(locale, path, readAccount);
  const t = await translator(locale, "people");
  const since =
    account.secondFactorSince &&
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE }).format(
      account.secondFactorSince,
    );
  return (
    <main className={home["page"]}>
      <div>
        <h1>{t("account.title")}</h1>
        <dl className={styles["facts"]}>
          <dt>{t("account.name")}</dt>
          <dd>
            <bdi>{account.name}</bdi>
          </dd>
          <dt>{t("account.email")}</dt>
          <dd>
            <bdi>{account.email}</bdi>
          </dd>
        </dl>
      </div>
      <Texts locale={locale} messages={await messagesFor(locale, ["common", "people"])} timeZone={TIME_ZONE}>
        <section className={styles["stack"]}>
          <h2>{t("factor.title")}</h2>
          {factorOwed ? <p className="desk-problem">{t("factor.owed")}</p> : null}
          <p>
            {since
              ? t("factor.since", { since, left: account.recoveryCodesLeft })
              : t(account.demo ? "factor.demo" : "factor.none")}
          </p>
          {account.demo ? null : (
            <div className={styles["actions"]}>
              <a className="button" data-look={since ? "plain" : "primary"} href={`${path}/second-factor`}>
                {t(since ? "factor.renew" : "factor.setUp")}
              </a>
            </div>
          )}
          {since ? <NewRecoveryCodes /> : null}
        </section>
        <section>
          <h2>{t("account.passwordTitle")}</h2>
          <PasswordForm />
        </section>
        <section>
          <h2>{t("account.sessionsTitle")}</h2>
          <p className={home["note"]}>{t("account.sessionsIntro")}</p>
          <SessionsList
            sessions={sessions.map((session) => ({
              ...session,
              createdAt: session.createdAt.toISOString(),
              lastSeenAt: session.lastSeenAt.toISOString(),
            }))}
          />
        </section>
        <section>
          <h2>{t("account.tokensTitle")}</h2>
          <p className={home["note"]}>{t("account.tokensIntro")}</p>
          <TokensList
            tokens={tokens.map(({ id, name, study, expiresAt, lastUsedAt }) => ({
              id,
              name,
              study,
              expiresAt: expiresAt.toISOString(),
              lastUsedAt: lastUsedAt?.toISOString() ?? null,
            }))}
          />
        </section>
      </Texts>
    </main>
  );
}
