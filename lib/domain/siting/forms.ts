import type { Stop } from "./best-answer";
import { FORMS } from "./comparison";
import type { Finding, Form, FormAnswer } from "./comparison";
import { findingsOfDecentral, findingsOfOne } from "./findings-of-number";
import { findingsOfHost } from "./findings-of-host";
import { formSets } from "./form-sets";
import type { FormSets } from "./form-sets";
import type { Rod } from "./measures";
import { mayBeChosen } from "./candidate";

/**
 * The four forms side by side, each with what speaks for and against it and what is not proven. Never a verdict: findings
 * are not counted against each other. In an exploration no set stands for a form, only each candidate by itself.
 */
export function forms(rod: Rod, exploration: boolean, stop?: Stop): FormAnswer[] {
  const { inputs } = rod.prepared;
  const sets: FormSets = exploration
    ? { central: null, decentral: null, attached: null, integrated: null }
    : formSets(rod, stop);
  const hosts = (form: "attached" | "integrated") =>
    sets[form] ??
    inputs.candidates.flatMap((candidate, place) =>
      candidate.embedding === form && mayBeChosen(candidate) ? [place] : [],
    );
  const findings: Record<Form, () => Finding[]> = {
    central: () => (sets.central ? findingsOfOne(rod, sets.central) : []),
    decentral: () =>
      sets.central && sets.decentral ? findingsOfDecentral(rod, sets.central, sets.decentral) : [],
    attached: () => hosts("attached").flatMap((site) => findingsOfHost(rod, site, hosts("attached").length)),
    integrated: () =>
      hosts("integrated").flatMap((site) => findingsOfHost(rod, site, hosts("integrated").length)),
  };
  return FORMS.map((form) => ({
    form,
    sites: sets[form]?.map((place) => inputs.candidates[place]?.id ?? "") ?? null,
    findings: findings[form](),
  }));
}
