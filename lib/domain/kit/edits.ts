import type { Evidence } from "./evidence";
import { choiceOf, stancesOf, type Choice, type GivenStance, type OwnOption, type Profile } from "./profile";
import type { ActorGroup } from "./terms";

/** Everything that a page does to a profile; what says nothing any more leaves it. */
export type Edit = (profile: Profile) => Profile;

export const changeChoice =
  (option: string, change: Partial<Choice>): Edit =>
  (profile) => ({
    ...profile,
    choices: { ...profile.choices, [option]: { ...choiceOf(profile, option), ...change } },
  });

export const addDocument =
  (option: string, document: Extract<Evidence, { kind: "document" }>): Edit =>
  (profile) =>
    changeChoice(option, { evidence: [...choiceOf(profile, option).evidence, document] })(profile);

export const removeEvidence =
  (option: string, evidence: string): Edit =>
  (profile) =>
    changeChoice(option, {
      evidence: choiceOf(profile, option).evidence.filter(({ id }) => id !== evidence),
    })(profile);

/** `null`: not asked. */
export const changeStance =
  (of: string, group: ActorGroup, stance: GivenStance | null): Edit =>
  (profile) => {
    const { [group]: _before, ...others } = stancesOf(profile, of);
    return {
      ...profile,
      stances: { ...profile.stances, [of]: stance ? { ...others, [group]: stance } : others },
    };
  };

export const addOwnOption =
  (own: OwnOption): Edit =>
  (profile) => ({ ...profile, ownOptions: [...profile.ownOptions, own] });

export const removeOwnOption =
  (id: string): Edit =>
  (profile) => {
    const { [id]: _choice, ...choices } = profile.choices;
    const { [id]: _stances, ...stances } = profile.stances;
    return { ...profile, choices, stances, ownOptions: profile.ownOptions.filter((own) => own.id !== id) };
  };
