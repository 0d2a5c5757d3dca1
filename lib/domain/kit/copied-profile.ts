import { OPEN_CHOICE, type Choice, type Profile } from "./profile";

export interface CopyPlan {
  name: string;
  /** Id of the social space that the copy is for. */
  socialSpace: string;
}

/**
 * A new draft that begins with what another profile says. For the same social space it keeps everything but the decision. For
 * another one it keeps choices, reasons and documents alone: nobody there was asked yet, and the maps are of another place.
 */
export function copiedProfile(from: Profile, { name, socialSpace }: CopyPlan): Profile {
  const here = from.socialSpace === socialSpace;
  const copied = (choice: Choice): Choice => ({
    ...choice,
    decidedOn: OPEN_CHOICE.decidedOn,
    decidedBy: OPEN_CHOICE.decidedBy,
    evidence: here ? choice.evidence : choice.evidence.filter(({ kind }) => kind === "document"),
  });
  return {
    ...from,
    name,
    socialSpace,
    status: "draft",
    reviewOn: null,
    goingOn: "",
    choices: Object.fromEntries(
      Object.entries(from.choices).map(([option, choice]) => [option, copied(choice)]),
    ),
    stances: here ? from.stances : {},
  };
}
