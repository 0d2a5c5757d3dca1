import { useTranslations } from "use-intl";
import type { Additions } from "@/lib/domain/study/additions";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { GroupSetList } from "./set-up-groups";
import { SpaceFields } from "./set-up-places";
import styles from "./set-up.module.css";

/** What comes to a study that stands: social spaces while nothing is published, and questions about the person. */
export function AddToStudy(props: {
  added: Additions;
  standing: Additions["spaces"];
  released: boolean;
  sets: readonly { id: string }[];
  onChange: (added: Additions) => void;
}) {
  const t = useTranslations("study.settings");
  const { added, standing, released, sets, onChange } = props;
  const switchable = added.groupSets.map((set) => ({
    ...set,
    on: true,
    options: set.options.map((option) => ({ ...option, on: true })),
  }));
  return (
    <>
      <h2>{t("addSpaces")}</h2>
      {released ? (
        <p className={styles["note"]}>{t("addSpacesReleased")}</p>
      ) : (
        <>
          <p className={styles["note"]}>{t("addSpacesNote")}</p>
          <ul>
            {standing.map(({ name }) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
          <SpaceFields
            spaces={added.spaces}
            standing={standing}
            onChange={(spaces) => onChange({ ...added, spaces })}
          />
        </>
      )}
      <h2>{t("addGroups")}</h2>
      <p className={styles["note"]}>{t("addGroupsNote")}</p>
      <GroupSetList
        groupSets={switchable}
        taken={sets}
        onChange={(groupSets) =>
          onChange({ ...added, groupSets: groupSets.filter(({ on }) => on).map(asked) })
        }
      />
    </>
  );
}

/** What is switched off again is not added. */
const asked = ({ id, label, options }: StudyDraft["groupSets"][number]) => ({
  id,
  label,
  options: options.filter(({ on }) => on).map((option) => ({ id: option.id, label: option.label })),
});
