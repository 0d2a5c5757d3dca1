import type { Position } from "../drawing/document";
import { NO_HOURS, type Institution } from "../register/institution";
import { PLACES } from "./places";

/** What the demo says of an institution: invented like its people, and judged by nobody. */
export interface DemoInstitution {
  readonly name: string;
  readonly kind: string;
  readonly position: Position;
}

const institution = (name: string, kind: string, position: Position): DemoInstitution => ({
  name: `${name} (Beispiel)`,
  kind,
  position,
});

export const HOUSES = {
  family: institution("Familienzentrum", "Familienzentrum", PLACES.p04.at),
  youth: institution("Jugendhaus Nord", "Jugendarbeit", PLACES.p17.at),
  hall: institution("Gemeindesaal", "Treffpunkt", PLACES.p24.at),
  office: institution("Verwaltungsstelle", "Verwaltung", PLACES.p07.at),
} as const;

/** Institutions of the large demo study's register. */
export const DEMO_INSTITUTIONS: readonly Institution[] = Object.values(HOUSES).map((house) => ({
  ...house,
  provider: "",
  address: "",
  openingHours: NO_HOURS,
  languages: [],
  stepFree: null,
  rooms: "",
  oneOffCost: null,
  yearlyCost: null,
  availableFrom: null,
  leaseUntil: null,
  selfImage: "",
  stopWithin300m: null,
  eveningService: null,
  shielded: false,
  source: "Frei erfunden (Beispiel)",
}));
