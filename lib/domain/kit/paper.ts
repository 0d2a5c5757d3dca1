import { KIT_COMPONENTS, componentOf } from "./catalogue";
import { openComponents } from "./completeness";
import { choiceOf, stancesOf, type Choice, type Profile } from "./profile";
import { ACTOR_GROUPS, type ActorGroup, type OptionState } from "./terms";

export interface PaperLine {
  /** Id of an option of the kit, or of an own one. */
  readonly id: string;
  readonly own: boolean;
  readonly choice: Choice;
}

export interface PaperPart {
  readonly component: string;
  readonly lines: readonly PaperLine[];
}

/** What a concept paper has to say of a profile, in the kit's order. */
export interface Paper {
  readonly chosen: readonly PaperPart[];
  readonly rejected: readonly PaperPart[];
  readonly considered: readonly PaperPart[];
  /** Components in which nothing is chosen. */
  readonly open: readonly string[];
  /** Components about which somebody was asked, with the groups that spoke. */
  readonly heard: readonly { readonly of: string; readonly groups: readonly ActorGroup[] }[];
}

export function paperOf(profile: Profile): Paper {
  const own = new Map(profile.ownOptions.map((one) => [one.id, one.component]));
  const ids = [...KIT_COMPONENTS.flatMap(({ options }) => options.map(({ id }) => id)), ...own.keys()];
  const parts = (state: OptionState): PaperPart[] =>
    KIT_COMPONENTS.flatMap(({ id: component }) => {
      const lines = ids.flatMap((id): PaperLine[] => {
        const choice = choiceOf(profile, id);
        const here = (own.get(id) ?? componentOf(id)) === component;
        return here && choice.state === state ? [{ id, own: own.has(id), choice }] : [];
      });
      return lines.length > 0 ? [{ component, lines }] : [];
    });
  const heard = [...KIT_COMPONENTS.map(({ id }) => id), ...ids].flatMap((of) => {
    const stances = stancesOf(profile, of);
    const groups = ACTOR_GROUPS.filter((group) => stances[group] !== undefined);
    return groups.length > 0 ? [{ of, groups }] : [];
  });
  return {
    chosen: parts("chosen"),
    rejected: parts("rejected"),
    considered: parts("considered"),
    open: openComponents(profile),
    heard,
  };
}
