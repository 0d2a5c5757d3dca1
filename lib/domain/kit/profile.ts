import * as z from "zod";
import { KIT, kitComponent, kitOption } from "./catalogue";
import { evidenceSchema } from "./evidence";
import { ACTOR_GROUPS, OPTION_STATES, PROFILE_STATUSES, STANCES, STANCE_SOURCES } from "./terms";

const text = (most: number) => z.string().trim().max(most);

export const choiceSchema = z.strictObject({
  state: z.enum(OPTION_STATES),
  reason: text(4_000),
  decidedOn: z.iso.date().nullable(),
  /** The role or body that decided, never a person's name. */
  decidedBy: text(200),
  evidence: z.array(evidenceSchema).max(20),
});
export type Choice = z.infer<typeof choiceSchema>;

/** An option that the social space adds; kept apart from those of the kit everywhere. */
export const ownOptionSchema = z.strictObject({
  id: z.string().regex(/^own\.[a-z0-9]{8,32}$/),
  component: z.string(),
  label: text(200).min(1),
});
export type OwnOption = z.infer<typeof ownOptionSchema>;

const stanceSchema = z.strictObject({ value: z.enum(STANCES), source: z.enum(STANCE_SOURCES) });
export type GivenStance = z.infer<typeof stanceSchema>;
const stancesSchema = z.partialRecord(z.enum(ACTOR_GROUPS), stanceSchema);
export type Stances = z.infer<typeof stancesSchema>;

/**
 * One filled-in kit of a social space. What nobody has spoken about is not in it: an option without a choice is open, a group
 * without a stance was not asked. Choices are by id of an option, stances by id of a component or an option.
 */
export const profileSchema = z
  .strictObject({
    version: z.literal(1),
    kit: z.literal(KIT.version),
    /** Id of the social space. */
    socialSpace: z.guid(),
    name: text(120).min(1),
    status: z.enum(PROFILE_STATUSES),
    reviewOn: z.iso.date().nullable(),
    /** Why the profile goes on although one of the conditions of the fact sheet is not met. */
    goingOn: text(2_000),
    choices: z.record(z.string(), choiceSchema),
    ownOptions: z.array(ownOptionSchema).max(60),
    stances: z.record(z.string(), stancesSchema),
  })
  .superRefine((profile, ctx) => {
    const own = new Set(profile.ownOptions.map(({ id }) => id));
    const refuse = (path: (string | number)[], what: string) =>
      ctx.addIssue({ code: "custom", path, message: what });
    if (own.size < profile.ownOptions.length) refuse(["ownOptions"], "twice");
    profile.ownOptions.forEach(({ component }, place) => {
      if (!kitComponent(component)) refuse(["ownOptions", place, "component"], "unknown");
    });
    const isOption = (id: string) => kitOption(id) !== undefined || own.has(id);
    for (const id of Object.keys(profile.choices)) if (!isOption(id)) refuse(["choices", id], "unknown");
    for (const id of Object.keys(profile.stances))
      if (!isOption(id) && !kitComponent(id)) refuse(["stances", id], "unknown");
  });
export type Profile = z.infer<typeof profileSchema>;

/** What is so as long as nobody has spoken about an option. */
export const OPEN_CHOICE: Choice = {
  state: "open",
  reason: "",
  decidedOn: null,
  decidedBy: "",
  evidence: [],
};

export const choiceOf = ({ choices }: Profile, option: string): Choice =>
  Object.hasOwn(choices, option) ? (choices[option] ?? OPEN_CHOICE) : OPEN_CHOICE;

export const stancesOf = ({ stances }: Profile, of: string): Stances =>
  Object.hasOwn(stances, of) ? (stances[of] ?? {}) : {};

export const emptyProfile = (name: string, socialSpace: string): Profile => ({
  version: 1,
  kit: KIT.version,
  socialSpace,
  name,
  status: "draft",
  reviewOn: null,
  goingOn: "",
  choices: {},
  ownOptions: [],
  stances: {},
});
