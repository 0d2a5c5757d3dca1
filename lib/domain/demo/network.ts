import type { NetworkActor } from "../networks/actor";
import type { NetworkFile } from "../networks/network-file";
import type { TieState } from "../networks/tie";
import { HOUSES, type DemoInstitution } from "./register";

type Reach = Pick<NetworkActor, "function" | "fields" | "scope" | "engagement">;

const housed = ({ name, position }: DemoInstitution, network: string, reach: Reach): NetworkActor => ({
  institution: name,
  network,
  ...reach,
  position: [...position],
});
const anywhere = (institution: string, network: string, reach: Reach): NetworkActor => ({
  institution,
  network,
  ...reach,
  position: null,
});

const ROUND_TABLE = "Runder Tisch Norden (Beispiel)";

const ACTORS = {
  family: housed(HOUSES.family, ROUND_TABLE, {
    function: "Leitung",
    fields: ["bildung", "integration"],
    scope: "social-space",
    engagement: "salaried",
  }),
  youth: housed(HOUSES.youth, ROUND_TABLE, {
    function: "Offene Arbeit",
    fields: ["bildung", "integration"],
    scope: "social-space",
    engagement: "salaried",
  }),
  hall: housed(HOUSES.hall, "Nachbarschaftscafé (Beispiel)", {
    function: "Koordination",
    fields: ["integration"],
    scope: "social-space",
    engagement: "both",
  }),
  club: anywhere("Sportverein (Beispiel)", "", {
    function: "Vorstand",
    fields: ["integration"],
    scope: "social-space",
    engagement: "voluntary",
  }),
  office: housed(HOUSES.office, "", {
    function: "Beratung zu Arbeit",
    fields: ["arbeit"],
    scope: "city",
    engagement: "salaried",
  }),
  housing: anywhere("Wohnungsgesellschaft (Beispiel)", "", {
    function: "Sozialberatung",
    fields: ["wohnen"],
    scope: "city",
    engagement: "salaried",
  }),
  language: anywhere("", "Netzwerk Sprache und Beruf (Beispiel)", {
    function: "Geschäftsstelle",
    fields: ["arbeit", "bildung"],
    scope: "city",
    engagement: "both",
  }),
  region: anywhere("Landesverband (Beispiel)", "Fachkreis Ankommen (Beispiel)", {
    function: "Fachreferat",
    fields: ["integration", "wohnen"],
    scope: "supra-regional",
    engagement: "salaried",
  }),
} satisfies Record<string, NetworkActor>;
type ActorName = keyof typeof ACTORS;

const TIES: readonly (readonly [ActorName, ActorName, TieState])[] = [
  ["family", "youth", "exists"],
  ["family", "hall", "exists"],
  ["language", "region", "exists"],
  ["youth", "hall", "consolidate"],
  ["office", "language", "consolidate"],
  ["family", "language", "expand"],
  ["youth", "club", "expand"],
  ["hall", "housing", "build"],
  ["family", "office", "build"],
];

const names = Object.keys(ACTORS);

/** Roles in the networks of the demo's district, and the ties among them: invented, none is anybody's. */
export const DEMO_NETWORK: NetworkFile = {
  actors: Object.values(ACTORS),
  ties: TIES.map(([one, other, state]) => ({ one: names.indexOf(one), other: names.indexOf(other), state })),
};
