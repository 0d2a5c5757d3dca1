import type { Change } from "@/lib/domain/kit/profile-changes";
import type { Profile } from "@/lib/domain/kit/profile";
import { ACTOR_GROUPS, OPTION_STATES, PROFILE_STATUSES, STANCES } from "@/lib/domain/kit/terms";
import type { KitWords } from "./use-kit-words";

/** One change of a profile in a line. */
export function changeWords(words: KitWords, profile: Profile, { cell, before, after }: Change): string {
  const { t } = words;
  const [what, id = "", part] = cell.split("/");
  const of = words.label(profile, id);
  switch (what) {
    case "status":
    case "name":
    case "reviewOn":
    case "goingOn": {
      const value = valueWords(words, cell, after);
      return what === "goingOn" ? t("change.goingOn") : `${t(`change.${what}`)}: ${value}`;
    }
    case "choice":
      if (part === "state") return t("change.state", { of, value: valueWords(words, cell, after) });
      return t(part === "reason" ? "change.reason" : "change.decision", { of });
    case "evidence":
      return t(before === undefined ? "change.evidenceAdded" : "change.evidenceRemoved", { of });
    case "own":
      return after === undefined ? t("change.ownRemoved") : t("change.ownAdded", { of });
    default: {
      const group = ACTOR_GROUPS.find((one) => one === part);
      return t("change.stance", {
        of,
        group: group ? t(`groups.${group}`) : "",
        value: valueWords(words, cell, after),
      });
    }
  }
}

/** What a cell says, short. */
export function valueWords({ t, day }: KitWords, cell: string, value: unknown): string {
  const [what] = cell.split("/");
  if (what === "status") return t(`status.${PROFILE_STATUSES.find((one) => one === value) ?? "draft"}`);
  if (what === "stance") {
    const given = typeof value === "object" && value !== null && "value" in value ? value.value : null;
    return t(`stances.${STANCES.find((one) => one === given) ?? "not-asked"}`);
  }
  if (cell.endsWith("/state")) return t(`option.${OPTION_STATES.find((one) => one === value) ?? "open"}`);
  if (what === "reviewOn" && typeof value === "string") return day(value);
  return typeof value === "string" && value !== "" ? value : t("change.nothing");
}
