"use client";
import { useTranslations } from "use-intl";
import home from "@/components/desk/home.module.css";
import { FramedTable } from "@/components/desk/table/framed-table";
import type { Comparison, SetMeasures } from "@/lib/domain/siting/comparison";
import type { Words } from "./use-words";

interface Props {
  comparison: Comparison;
  /** By ids: a set of groups, and `set option`. */
  groupLabels: Readonly<Record<string, string>>;
  words: Words;
}

/** Who gains and who loses with one, two or more sites: areas, and groups where a release gives their numbers. */
export function Who({ comparison, groupLabels, words }: Props) {
  const t = useTranslations("siting.who");
  const { sets, unseen } = comparison;
  const [first] = sets;
  if (!first) return null;
  const groups = first.groups.map(({ set, option }) => ({
    set,
    option,
    label: groupLabels[`${set} ${option}`] ?? option,
  }));
  const missing = unseen.missingGroups.map(({ set, option }) => groupLabels[`${set} ${option}`] ?? option);
  return (
    <section>
      <h2>{t("title")}</h2>
      {first.areas.length === 0 ? (
        <p>{t("noAreas")}</p>
      ) : (
        <TimesTable
          head={t("area")}
          sets={sets}
          rows={first.areas.map(({ name, weight }) => ({
            name,
            more: t("share", { value: words.percent(weight) }),
            of: (set: SetMeasures) => set.areas.find((area) => area.name === name),
          }))}
          words={words}
        />
      )}
      {groups.length === 0 ? (
        <p>{t("noGroups")}</p>
      ) : (
        <TimesTable
          head={t("group")}
          sets={sets}
          rows={groups.map(({ set: id, option, label }) => ({
            name: label,
            more: null,
            of: (set: SetMeasures) => set.groups.find((one) => one.set === id && one.option === option),
          }))}
          words={words}
        />
      )}
      {unseen.marksPerPerson === null ? null : (
        <p>
          {t("unseen", {
            marks: unseen.marksPerPerson,
            groups: missing.length === 0 ? "" : t("missingGroups", { groups: words.list(missing) }),
          })}
        </p>
      )}
    </section>
  );
}

function TimesTable(props: {
  head: string;
  sets: readonly SetMeasures[];
  rows: readonly {
    readonly name: string;
    readonly more: string | null;
    readonly of: (
      set: SetMeasures,
    ) => { readonly minutes: number; readonly behindBarrier?: boolean } | undefined;
  }[];
  words: Words;
}) {
  const t = useTranslations("siting");
  return (
    <FramedTable
      label={props.head}
      head={
        <>
          <th scope="col">{props.head}</th>
          {props.sets.map(({ sites }) => (
            <th key={sites.join()} scope="col" className={home["end"]}>
              {t("who.one", { p: sites.length })}
            </th>
          ))}
        </>
      }
    >
      {props.rows.map(({ name, more, of }) => (
        <tr key={name}>
          <th scope="row">
            <bdi>{name}</bdi>
            {more === null ? null : <small> {more}</small>}
          </th>
          {props.sets.map((set) => {
            const time = of(set);
            return (
              <td key={set.sites.join()} className={home["end"]}>
                {time ? t("table.minutes", { value: props.words.minutes(time.minutes) }) : t("table.unknown")}
                {time?.behindBarrier ? (
                  <>
                    <br />
                    <small>{t("who.behind")}</small>
                  </>
                ) : null}
              </td>
            );
          })}
        </tr>
      ))}
    </FramedTable>
  );
}
