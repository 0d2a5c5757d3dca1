import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { textIn } from "@/lib/domain/study/definition";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { reworded } from "@/lib/domain/study/reworded";
import type { SetUpPart } from "./set-up-steps";
import { TopicFields } from "./topic-fields";
import styles from "./set-up.module.css";
import fields from "./fields.module.css";

type GroupSet = StudyDraft["groupSets"][number];

/** What people may say about themselves, so that groups can be compared; every answer is voluntary. */
export function SetUpGroups({ draft, change }: SetUpPart) {
  return (
    <>
      <GroupSetList groupSets={draft.groupSets} taken={[]} onChange={(groupSets) => change({ groupSets })} />
      <TopicFields topics={draft.topics} onChange={(topics) => change({ topics })} />
    </>
  );
}

/** Questions about the person to word and to add; names of `taken` are not given again. */
export function GroupSetList(props: {
  groupSets: readonly GroupSet[];
  taken: readonly { id: string }[];
  onChange: (groupSets: GroupSet[]) => void;
}) {
  const t = useTranslations("study");
  const { groupSets, taken, onChange } = props;
  const put = (at: number, set: GroupSet) => onChange(groupSets.map((one, i) => (i === at ? set : one)));
  const add = () => {
    const id = freshId("set", [...taken, ...groupSets]);
    const options = ["option-1", "option-2"].map((option) => ({ id: option, on: true, label: {} }));
    onChange([...groupSets, { id, on: true, label: {}, options }]);
  };
  return (
    <>
      <p className={styles["note"]}>{t("groups.note")}</p>
      {groupSets.map((set, at) => (
        <GroupSetFields key={set.id} set={set} number={at + 1} onChange={(next) => put(at, next)} />
      ))}
      <Button disabled={groupSets.length >= 8} onClick={add}>
        {t("groups.add")}
      </Button>
    </>
  );
}

function GroupSetFields(props: { set: GroupSet; number: number; onChange: (set: GroupSet) => void }) {
  const t = useTranslations("study");
  const locale = useLocale();
  const { set, number, onChange } = props;
  const shown = (texts: GroupSet["label"]) => textIn(texts, locale, ["de"]);
  const put = (at: number, part: Partial<GroupSet["options"][number]>) =>
    onChange({ ...set, options: set.options.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className={fields["set"]}>
      <legend>{shown(set.label) || t("groups.own", { number })}</legend>
      <label className={fields["tick"]}>
        <input
          type="checkbox"
          checked={set.on}
          onChange={({ target }) => onChange({ ...set, on: target.checked })}
        />
        {t("groups.ask")}
      </label>
      {set.on ? (
        <>
          <label className="desk-field">
            {t("groups.question")}
            <input
              value={shown(set.label)}
              maxLength={200}
              onChange={({ target }) =>
                onChange({ ...set, label: reworded(set.label, locale, target.value, []) })
              }
            />
          </label>
          <ul className={fields["options"]}>
            {set.options.map((option, at) => (
              <li key={option.id}>
                <input
                  type="checkbox"
                  aria-label={t("groups.offer", { number: at + 1 })}
                  checked={option.on}
                  onChange={({ target }) => put(at, { on: target.checked })}
                />
                <input
                  aria-label={t("groups.answer", { number: at + 1 })}
                  value={shown(option.label)}
                  maxLength={200}
                  onChange={({ target }) =>
                    put(at, { label: reworded(option.label, locale, target.value, []) })
                  }
                />
              </li>
            ))}
          </ul>
          <Button
            disabled={set.options.length >= 12}
            onClick={() =>
              onChange({
                ...set,
                options: [...set.options, { id: freshId("option", set.options), on: true, label: {} }],
              })
            }
          >
            {t("groups.addAnswer")}
          </Button>
        </>
      ) : null}
    </fieldset>
  );
}

/** A name that none of them has. */
function freshId(word: string, taken: readonly { id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
