import { notFound } from "next/navigation";
import { Frame } from "@/components/desk/frame";
import { SignOut } from "@/components/desk/sign-out";
import styles from "@/components/desk/start.module.css";
import { LOCALES, isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/server";
import { currentActor } from "@/lib/server/current-actor";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ code?: string }>;
}

/** The public start page: into the drawing room with a code, to one's own map with the key, to the desk with an account. */
export default async function StartPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [common, t, accessibility, notice, actor, { code }] = await Promise.all([
    translator(locale, "common"),
    translator(locale, "start"),
    translator(locale, "accessibility"),
    translator(locale, "notice"),
    currentActor(),
    searchParams,
  ]);
  const wrong = code === "wrong" ? t("joinWrong") : code === "unknown" ? notice("unknown") : null;
  const signedIn = actor.kind === "person";
  return (
    <Frame
      locale={locale}
      name={common("app.name")}
      skip={common("skip")}
      home={`/${locale}`}
      account={signedIn ? <SignOut /> : <a href={`/${locale}/sign-in`}>{common("account.signIn")}</a>}
    >
      <main className={styles["page"]}>
        <div className={styles["hero"]}>
          <h1>{t("title")}</h1>
          <p className={styles["claim"]}>{common("app.claim")}</p>
          <form className={styles["join"]} action={`/${locale}/join`} method="get">
            <label htmlFor="code">{t("join")}</label>
            <div className={styles["row"]}>
              <input
                className={styles["code"]}
                id="code"
                name="code"
                required
                maxLength={20}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                aria-describedby={wrong !== null ? "code-wrong code-hint" : "code-hint"}
                aria-invalid={wrong !== null || undefined}
              />
              <button className={`button ${styles["go"]}`} data-look="primary" type="submit">
                {t("joinAction")}
              </button>
            </div>
            {wrong === null ? null : (
              <p className="desk-problem" id="code-wrong" role="alert">
                {wrong}
              </p>
            )}
            <p className={styles["hint"]} id="code-hint">
              {t("joinHint")}
            </p>
            <p className={styles["hint"]}>
              <button className="button" type="submit" formAction={`/${locale}/notice`}>
                {notice("link")}
              </button>
            </p>
          </form>
        </div>
        <div className={styles["aside"]}>
          <section>
            <h2>{t("keyTitle")}</h2>
            <p>{t("keyText")}</p>
            <a className="button" href="/r">
              {t("keyAction")}
            </a>
          </section>
          <section>
            <h2>{t("staffTitle")}</h2>
            <p>{t("staffText")}</p>
            <a className="button" href={signedIn ? `/${locale}/desk` : `/${locale}/sign-in`}>
              {signedIn ? t("toDesk") : common("account.signIn")}
            </a>
          </section>
          <p>
            <a href={`/${locale}/accessibility`}>{accessibility("title")}</a>
          </p>
          {LOCALES[locale].reviewed ? null : (
            <p className={styles["hint"]}>{common("language.unreviewed")}</p>
          )}
        </div>
      </main>
    </Frame>
  );
}
