import type { KitArea } from "../kit-shape";

/** Area 3 of the model: with whom the actor works, in the social space, across the city and beyond. */
export const NETWORKING = {
  id: "vn",
  label: { de: "Vernetzung", en: "Networking" },
  scope: "external",
  components: [
    {
      id: "vn.ziel",
      label: { de: "Zielsetzung der Vernetzung", en: "Aim of networking" },
      options: [
        {
          id: "vn.ziel.querschnitt",
          label: {
            de: "Platzierung des Querschnittsthemas Integration in den Netzwerken",
            en: "placing integration as a cross-cutting topic in the networks",
          },
          level: 0,
          recipes: [],
        },
        {
          id: "vn.ziel.verstetigung",
          label: { de: "Verstetigung bestehender Netzwerke", en: "consolidating existing networks" },
          level: 1,
          recipes: ["co-mention"],
        },
        {
          id: "vn.ziel.ausbau",
          label: { de: "Ausbau bestehender Netzwerke", en: "expanding existing networks" },
          level: 1,
          recipes: ["cross-use"],
        },
        {
          id: "vn.ziel.aufbau",
          label: { de: "Aufbau neuer Netzwerke", en: "building new networks" },
          level: 1,
          recipes: ["co-mention"],
        },
      ],
    },
    {
      id: "vn.felder",
      label: { de: "Handlungsfelder der Vernetzung", en: "Fields of action" },
      options: [
        {
          id: "vn.felder.arbeit",
          label: { de: "Arbeit", en: "work" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "vn.felder.bildung",
          label: { de: "Bildung", en: "education" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "vn.felder.wohnen",
          label: { de: "Wohnen", en: "housing" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "vn.felder.integration",
          label: { de: "Integration", en: "integration" },
          level: 0,
          recipes: [],
        },
      ],
    },
    {
      id: "vn.akteure",
      label: { de: "Einbeziehung von Akteur_innen", en: "Involvement of actors" },
      options: [
        {
          id: "vn.akteure.sozialraum",
          label: { de: "sozialräumlicher Schwerpunkt", en: "focus on the social space" },
          level: 2,
          recipes: ["reach"],
        },
        {
          id: "vn.akteure.stadtweit",
          label: { de: "stadtweit und (über)regional", en: "city-wide and (supra-)regional" },
          level: 2,
          recipes: ["reach"],
        },
        {
          id: "vn.akteure.hauptamt",
          label: { de: "Hauptamt", en: "salaried sector" },
          level: 0,
          recipes: [],
        },
        {
          id: "vn.akteure.ehrenamt",
          label: { de: "Ehrenamt", en: "volunteer sector" },
          level: 1,
          recipes: ["perception"],
        },
      ],
    },
  ],
} as const satisfies KitArea;
