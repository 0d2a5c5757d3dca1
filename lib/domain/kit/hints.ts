import { kitOption, type NamedComponent, type NamedOption } from "./catalogue";
import { choiceOf, type Profile } from "./profile";

export type Hint =
  { hint: "one" | "axes" } | { hint: "conflict" | "implies"; one: NamedOption; other: NamedOption };

/** What is worth a sentence about the choices in a component; each thing once, and nothing of it forbids anything. */
export function hintsFor(profile: Profile, component: NamedComponent): Hint[] {
  const chosen = component.options.filter(({ id }) => choiceOf(profile, id).state === "chosen");
  const isChosen = (id: string) => choiceOf(profile, id).state === "chosen";
  const said = new Set<string>();
  const once = (one: NamedOption, id: string): NamedOption[] => {
    const pair = [one.id, id].toSorted().join(" ");
    const other = kitOption(id);
    if (said.has(pair) || !other) return [];
    said.add(pair);
    return [other];
  };
  const general: Hint[] = component.hint ? [{ hint: component.hint }] : [];
  return [
    ...(component.hint === "one" && chosen.length < 2 ? [] : general),
    ...chosen.flatMap((one) =>
      (one.conflicts ?? [])
        .filter(isChosen)
        .flatMap((id) => once(one, id).map((other): Hint => ({ hint: "conflict", one, other }))),
    ),
    ...chosen.flatMap((one) =>
      (one.implies ?? []).flatMap((id) =>
        once(one, id).map((other): Hint => ({ hint: "implies", one, other })),
      ),
    ),
  ];
}
