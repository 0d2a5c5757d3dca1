import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "@/components/desk/home.module.css";
import { MembersTable } from "@/components/desk/people/members-table";
import { StateList } from "@/components/desk/study/state-list";
import { WorkshopsTable } from "@/components/desk/workshops-table";
import { qualityList } from "@/components/workshop/quality-list";
import { textIn } from "@/lib/domain/study/definition";
import type { Need } from "@/lib/domain/study/state";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE, isLocale, messagesFor, translator, type Locale } from "@/lib/i18n/server";
import { forPage, studyHome } from "@/lib/server/pages";
import { readStudyState } from "@/lib/services/desk/read-study-state";
import type { StudyHome } from "@/lib/services/desk/read-study-home";
import { memberLines } from "./member-lines";

interface Props {
  params: Promise<{ locale: string; study: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await translator(locale, "desk"))("nav.home") } : {};
}

/** The study's home: where it stands, its workshops, and who may do what. Numbers only. */
export default async function StudyHomePage({ params }: Props) {
  const { locale, study: slug } = await params;
  if (!isLocale(locale)) notFound();
  const base = `/${locale}/desk/${encodeURIComponent(slug)}`;
  const home = await studyHome(locale, slug, base);
  const state = await forPage(locale, base, (ctx) => readStudyState(ctx, slug));
  const [t, study, publication] = await Promise.all([
    translator(locale, "desk"),
    translator(locale, "study"),
    translator(locale, "publication"),
  ]);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const { title, question, languages } = home.study.definition;
  const number = new Intl.NumberFormat(locale);
  const { counts, may } = home;
  const numbers = [
    [counts.workshops, t("home.workshops", { count: counts.workshops })],
    [counts.drawings, t("home.drawings", { count: counts.drawings })],
    [counts.persons, t("home.persons", { count: counts.persons })],
    [counts.privateMarks, t("home.privateMarks", { count: counts.privateMarks })],
  ] as const;
  const tasks = [
    { href: `${base}/marks`, text: t("home.toMarks"), shown: may.readMarks },
    { href: `${base}/surface`, text: t("home.toSurface"), shown: may.seeReleases },
    { href: `${base}/audit`, text: t("home.toAudit"), shown: may.readAudit },
    { href: `${base}/bring`, text: t("home.toBring"), shown: may.watchTablets },
  ].filter(({ shown }) => shown);
  return (
    <main className={styles["page"]}>
      <div>
        <h1>
          <bdi>{textIn(title, locale, languages)}</bdi>
        </h1>
        <p className={styles["question"]}>
          <bdi>{textIn(question, locale, languages)}</bdi>
        </p>
      </div>
      {home.overdueSince === null ? null : (
        <div className="desk-problem">
          <p>{publication("overdue", { date: day.format(new Date(`${home.overdueSince}T00:00:00Z`)) })}</p>
          <a href={`${base}/feedback`}>{publication("toFeedback")}</a>
        </div>
      )}
      <section>
        <h2>{study("state.title")}</h2>
        <StateList
          lines={state.lines.map(({ need, state: how }) => ({
            key: need,
            state: how,
            stateText: study(`state.states.${how}`),
            text: study(`state.needs.${need}`),
            href: placeOf(need, base, { ...may, ...state.may }),
          }))}
        />
        <div className={styles["tasks"]}>
          {state.may.plan ? (
            <a className="button" data-look="primary" href={`${base}/workshops`}>
              {study("state.workshops")}
            </a>
          ) : null}
          {state.may.configure ? (
            <a className="button" href={`${base}/settings`}>
              {study("state.settings")}
            </a>
          ) : null}
        </div>
      </section>
      <section>
        <h2>{t("home.numbers")}</h2>
        <ul className={styles["numbers"]}>
          {numbers.map(([count, text]) => (
            <li key={text} className={styles["number"]}>
              <strong>{number.format(count)}</strong> <span>{text}</span>
            </li>
          ))}
        </ul>
        <p className={styles["note"]}>{t("home.privateHint")}</p>
        {home.quality ? (
          <>
            <h3>{(await translator(locale, "workshop"))("after.qualityTitle")}</h3>
            {await qualityList(locale, home.quality)}
          </>
        ) : null}
        {tasks.length > 0 ? (
          <div className={styles["tasks"]}>
            {tasks.map(({ href, text }) => (
              <a key={href} className="button" href={href}>
                {text}
              </a>
            ))}
          </div>
        ) : null}
      </section>
      <section>
        <h2>{t("workshops.title")}</h2>
        {home.workshops.length === 0 ? <p>{t("workshops.none")}</p> : await workshops(locale, base, home)}
      </section>
      <section>
        <h2>{t("members.title")}</h2>
        <Texts
          locale={locale}
          messages={await messagesFor(locale, ["common", "desk", "people"])}
          timeZone={TIME_ZONE}
        >
          <MembersTable
            study={slug}
            members={memberLines(home.members, { userId: home.person.userId, grant: false, confirm: false })}
          />
          <p className={styles["note"]}>{t("members.researchNote")}</p>
          {may.grant || may.confirm ? (
            <a className="button" href={`${base}/people`}>
              {(await translator(locale, "people"))("members.manage")}
            </a>
          ) : null}
        </Texts>
      </section>
    </main>
  );
}

/** Where a need is met, or null for who may not meet it. */
function placeOf(
  need: Need,
  base: string,
  may: StudyHome["may"] & { configure: boolean; plan: boolean },
): string | null {
  const places: Record<Need, readonly [may: boolean, path: string]> = {
    people: [may.grant || may.confirm, "people"],
    care: [may.configure, "settings"],
    basemap: [may.configure, "basemap"],
    languages: [true, "languages"],
    consent: [true, "consent"],
    workshop: [may.plan, "workshops"],
  };
  const [allowed, path] = places[need];
  return allowed ? `${base}/${path}` : null;
}

async function workshops(locale: Locale, base: string, home: StudyHome) {
  const t = await translator(locale, "desk");
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const rows = home.workshops.map((workshop) => ({
    id: workshop.workshopId,
    title: workshop.title,
    on: workshop.day,
    count: workshop.drawings,
    day: day.format(new Date(`${workshop.day}T00:00:00Z`)),
    code: workshop.code,
    drawings: number.format(workshop.drawings),
    state: workshop.closed ? t("workshops.closedState") : t("workshops.openState"),
    tabletsHref: home.may.watchTablets ? `${base}/workshops/${workshop.workshopId}` : null,
    joinHref: home.may.runWorkshops && !workshop.closed ? `/${locale}/draw/${workshop.code}` : null,
  }));
  const texts = {
    title: t("workshops.title"),
    name: t("workshops.name"),
    day: t("workshops.day"),
    code: t("workshops.code"),
    drawings: t("workshops.drawings"),
    state: t("workshops.state"),
    join: t("workshops.joinLink"),
    tablets: t("workshops.tabletsLink"),
  };
  return (
    <Texts locale={locale} messages={await messagesFor(locale, ["desk"])} timeZone={TIME_ZONE}>
      <WorkshopsTable rows={rows} texts={texts} />
    </Texts>
  );
}
