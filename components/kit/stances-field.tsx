"use client";
import { changeStance, type Edit } from "@/lib/domain/kit/edits";
import { stancesOf, type Profile } from "@/lib/domain/kit/profile";
import { ACTOR_GROUPS, STANCES, STANCE_SOURCES, type ActorGroup } from "@/lib/domain/kit/terms";
import type { KitWords } from "./use-kit-words";
import styles from "./stances-field.module.css";

/** What seven groups of actors say about a component or an option, and where that comes from. `onEdit`: null to read. */
export function StancesField(props: {
  words: KitWords;
  /** Null where what is around it says so already. */
  title: string | null;
  of: string;
  profile: Profile;
  onEdit: ((edit: Edit) => void) | null;
}) {
  const { t } = props.words;
  const stances = stancesOf(props.profile, props.of);
  return (
    <section className={styles["stances"]}>
      {props.title === null ? null : <h3>{props.title}</h3>}
      <ul>
        {ACTOR_GROUPS.map((group) => {
          const given = stances[group] ?? null;
          return (
            <li key={group}>
              <span>{t(`groups.${group}`)}</span>
              {props.onEdit ? (
                <StanceFields {...props} group={group} given={given} onEdit={props.onEdit} />
              ) : (
                <span>
                  {given
                    ? `${t(`stances.${given.value}`)} (${t(`stances.${given.source}`)})`
                    : t("stances.not-asked")}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function StanceFields({
  words: { t },
  of,
  group,
  given,
  onEdit,
}: {
  words: KitWords;
  of: string;
  group: ActorGroup;
  given: ReturnType<typeof stancesOf>[ActorGroup] | null;
  onEdit: (edit: Edit) => void;
}) {
  const name = (field: string) => `${t(`groups.${group}`)}: ${field}`;
  return (
    <>
      <select
        className="desk-select"
        aria-label={name(t("stances.value"))}
        value={given?.value ?? ""}
        onChange={({ currentTarget }) => {
          const value = STANCES.find((one) => one === currentTarget.value);
          onEdit(changeStance(of, group, value ? { value, source: given?.source ?? "meeting" } : null));
        }}
      >
        <option value="">{t("stances.not-asked")}</option>
        {STANCES.map((one) => (
          <option key={one} value={one}>
            {t(`stances.${one}`)}
          </option>
        ))}
      </select>
      {given ? (
        <select
          className="desk-select"
          aria-label={name(t("stances.source"))}
          value={given.source}
          onChange={({ currentTarget }) => {
            const source = STANCE_SOURCES.find((one) => one === currentTarget.value);
            if (source) onEdit(changeStance(of, group, { ...given, source }));
          }}
        >
          {STANCE_SOURCES.map((one) => (
            <option key={one} value={one}>
              {t(`stances.${one}`)}
            </option>
          ))}
        </select>
      ) : null}
    </>
  );
}
