import { changeChoice, changeStance, addOwnOption, type Edit } from "../kit/edits";
import type { EVIDENCE_SENTENCES } from "../kit/evidence";
import { emptyProfile, type Profile } from "../kit/profile";
import type { ActorGroup, OptionState, Stance, StanceSource } from "../kit/terms";

type SentenceName = (typeof EVIDENCE_SENTENCES)[number];

interface DemoChoice {
  option: string;
  state: OptionState;
  reason: string;
  /** Sentences to be put there as far as the release and the scenarios say them. */
  evidence?: readonly SentenceName[];
  quoted?: true;
}

const MOBILE = "own.beispiel01";

const CHOICES: readonly DemoChoice[] = [
  {
    option: "rb.anbindung.frei",
    state: "chosen",
    reason: "Ein freier Träger wirkt auf viele weniger amtlich.",
  },
  {
    option: "rb.standort.dezentral",
    state: "chosen",
    reason: "Zwei kleine Orte statt eines großen: Viele Wege enden an der Autobahn und an der Bahn.",
    evidence: ["scenario-best", "scenario-form", "cross-use-least", "steady-zones", "map-view"],
  },
  {
    option: "rb.standort.zentral",
    state: "rejected",
    reason: "Ein einziger Ort in der Mitte liegt für die Familien in Lichtenbroich hinter der Autobahn.",
    evidence: ["scenario-form", "cross-use-most"],
  },
  {
    option: "rb.standort.integration",
    state: "considered",
    reason: "Ein Haus, in das ohnehin viele gehen, spart Räume. Noch ist offen, welches.",
    evidence: ["shared-zones"],
  },
  {
    option: MOBILE,
    state: "considered",
    reason: "Im Winter wäre das schwierig.",
  },
  {
    option: "rb.personal.hauptamt",
    state: "chosen",
    reason: "Ohne feste Ansprechperson entsteht kein Vertrauen.",
  },
  { option: "rb.personal.ehrenamt", state: "chosen", reason: "Begleitung auf Wegen und beim Sprechen." },
  {
    option: "ko.orgform.lotsen",
    state: "chosen",
    reason: "Adressen allein helfen wenig, wenn der Weg unbekannt ist.",
    quoted: true,
  },
  {
    option: "ko.zielgruppen.bewohner",
    state: "chosen",
    reason: "Die Stelle ist für alle da, die hier wohnen.",
    evidence: ["took-part", "group-missing"],
  },
  {
    option: "ko.zielgruppen.flucht",
    state: "chosen",
    reason: "Ihre Karten sehen anders aus als die der anderen; ohne sie geplant, träfe es sie nicht.",
    evidence: ["groups-unlike", "group-size"],
  },
  {
    option: "ko.zielgruppen.stadt",
    state: "rejected",
    reason: "Für die ganze Stadt reicht das Personal nicht; andere Stadtbezirke haben eigene Stellen.",
  },
  {
    option: "ko.aufgaben.begegnung",
    state: "chosen",
    reason: "Wo sich schon jetzt mehrere Gruppen aufhalten, kann mehr entstehen.",
    evidence: ["shared-zones", "map-view"],
  },
  { option: "ko.prinzipien.partizipation", state: "chosen", reason: "", evidence: ["took-part"] },
  {
    option: "vn.akteure.sozialraum",
    state: "chosen",
    reason: "Zuerst die Häuser, die zu Fuß zu erreichen sind.",
    evidence: ["cross-use-most"],
  },
];

const STANCES: readonly (readonly [string, ActorGroup, Stance, StanceSource])[] = [
  ["rb.standort", "users", "for", "workshop"],
  ["rb.standort", "residents", "mixed", "workshop"],
  ["rb.standort", "volunteers", "for", "interview"],
  ["rb.standort", "professionals", "for", "interview"],
  ["rb.standort", "administration", "against", "meeting"],
  ["rb.standort", "politics", "mixed", "meeting"],
  ["ko.zielgruppen", "users", "for", "workshop"],
  ["ko.zielgruppen", "residents", "for", "workshop"],
  ["ko.zielgruppen", "administration", "mixed", "meeting"],
];

/** Which sentences and quotes each option of the demo's profile wants as evidence. */
export const DEMO_EVIDENCE: readonly {
  option: string;
  sentences: readonly SentenceName[];
  quoted: boolean;
}[] = CHOICES.map(({ option, evidence = [], quoted = false }) => ({ option, sentences: evidence, quoted }));

/** The demo's profile without its evidence: one option rejected with reasons, and one group that nobody asked. */
export function demoProfile(socialSpace: string): Profile {
  const edits: Edit[] = [
    addOwnOption({ id: MOBILE, component: "rb.standort", label: "an einem Tag in der Woche unterwegs" }),
    ...CHOICES.map(({ option, state, reason }) => changeChoice(option, { state, reason })),
    ...STANCES.map(([of, group, value, source]) => changeStance(of, group, { value, source })),
    (profile) => ({ ...profile, status: "in-dialogue", reviewOn: "2027-11-15" }),
  ];
  return edits.reduce(
    (profile, edit) => edit(profile),
    emptyProfile("Zwei kleine Orte (Beispiel)", socialSpace),
  );
}

/** The other way, to be laid beside it. */
export function demoVariant(profile: Profile): Profile {
  const edits: Edit[] = [
    changeChoice("rb.standort.zentral", {
      state: "chosen",
      reason: "Ein Ort ist leichter zu finden und zu bezahlen.",
    }),
    changeChoice("rb.standort.dezentral", {
      state: "rejected",
      reason: "Zwei Orte teilen sich die Öffnungszeiten.",
    }),
    changeChoice(MOBILE, { state: "open", reason: "" }),
    (before) => ({ ...before, name: "Ein Ort in der Mitte (Beispiel)", status: "draft" }),
  ];
  return edits.reduce((before, edit) => edit(before), profile);
}
