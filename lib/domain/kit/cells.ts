import { OPEN_CHOICE, type Choice, type Profile, type Stances } from "./profile";
import { ACTOR_GROUPS } from "./terms";

/**
 * What of a profile is changed by itself, by its address: `name`, `status`, `reviewOn`, `goingOn`, `choice/{option}/{state|reason|
 * decision}`, `evidence/{option}/{id}`, `own/{id}`, `stance/{component or option}/{group}`. What nobody has spoken about has no
 * cell. Differences, histories and merging are all done on these.
 */
export type Cells = ReadonlyMap<string, unknown>;

const PLAIN = ["name", "status", "reviewOn", "goingOn"] as const;

export function cellsOf(profile: Profile): Map<string, unknown> {
  const cells = new Map<string, unknown>(PLAIN.map((key) => [key, profile[key]]));
  for (const own of profile.ownOptions) cells.set(`own/${own.id}`, own);
  for (const [option, choice] of Object.entries(profile.choices)) {
    if (choice.state !== "open") cells.set(`choice/${option}/state`, choice.state);
    if (choice.reason !== "") cells.set(`choice/${option}/reason`, choice.reason);
    const { decidedOn, decidedBy } = choice;
    if (decidedOn !== null || decidedBy !== "")
      cells.set(`choice/${option}/decision`, { decidedOn, decidedBy });
    for (const evidence of choice.evidence) cells.set(`evidence/${option}/${evidence.id}`, evidence);
  }
  for (const [of, stances] of Object.entries(profile.stances))
    for (const group of ACTOR_GROUPS)
      if (stances[group] !== undefined) cells.set(`stance/${of}/${group}`, stances[group]);
  return cells;
}

/** The profile of these cells; what has none (kit, social space) is that of `fixed`. */
export function profileOf(fixed: Profile, cells: Cells): Profile {
  const choices: Record<string, Choice> = {};
  const stances: Record<string, Stances> = {};
  const ownOptions: unknown[] = [];
  const plain: Record<string, unknown> = {};
  const choice = (option: string) => (choices[option] ??= { ...OPEN_CHOICE, evidence: [] });
  for (const [cell, value] of cells) {
    const [what = "", of = "", part = ""] = cell.split("/");
    if (what === "own") ownOptions.push(value);
    else if (what === "evidence") choice(of).evidence.push(value as Choice["evidence"][number]);
    else if (what === "choice")
      Object.assign(choice(of), part === "decision" ? (value as object) : { [part]: value });
    else if (what === "stance") stances[of] = { ...stances[of], [part]: value };
    else plain[what] = value;
  }
  return { ...fixed, ...plain, choices, stances, ownOptions: ownOptions as Profile["ownOptions"] };
}
