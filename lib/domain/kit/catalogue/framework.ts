import type { KitArea } from "../kit-shape";

/** Area 1 of the model: under which conditions the actor works. */
export const FRAMEWORK = {
  id: "rb",
  label: { de: "Rahmenbedingungen", en: "Framework conditions" },
  scope: "internal",
  components: [
    {
      id: "rb.anbindung",
      label: { de: "(Institutionelle) Anbindung", en: "(Institutional) affiliation" },
      hint: "one",
      options: [
        {
          id: "rb.anbindung.kommunal",
          label: { de: "kommunale Trägerschaft", en: "municipal responsibility" },
          level: 1,
          recipes: ["perception"],
        },
        {
          id: "rb.anbindung.frei",
          label: { de: "freie Trägerschaft", en: "independent (non-statutory) provider" },
          level: 1,
          recipes: ["perception"],
        },
        {
          id: "rb.anbindung.ohne",
          label: {
            de: "ohne Anbindung an eine bestehende Institution",
            en: "without affiliation to an existing institution",
          },
          level: 1,
          recipes: ["perception"],
          conflicts: ["rb.anbindung.kommunal", "rb.anbindung.frei"],
        },
      ],
    },
    {
      id: "rb.standort",
      label: { de: "Standort", en: "Location" },
      hint: "axes",
      options: [
        {
          id: "rb.standort.zentral",
          label: { de: "zentral im Sozialraum", en: "central in the social space" },
          level: 2,
          recipes: ["scenarios", "cross-use"],
          conflicts: ["rb.standort.dezentral"],
        },
        {
          id: "rb.standort.dezentral",
          label: { de: "dezentral im Sozialraum", en: "decentralised in the social space" },
          level: 2,
          recipes: ["scenarios", "cross-use"],
          conflicts: ["rb.standort.zentral"],
        },
        {
          id: "rb.standort.anbindung",
          label: {
            de: "Anbindung an vorhandene Institutionen/Angebote im Sozialraum",
            en: "attached to existing institutions/offers in the social space",
          },
          level: 2,
          recipes: ["scenarios", "shared-places", "perception"],
        },
        {
          id: "rb.standort.integration",
          label: {
            de: "Integration in vorhandene Institutionen/Angebote im Sozialraum",
            en: "integrated into existing institutions/offers in the social space",
          },
          level: 2,
          recipes: ["scenarios", "shared-places", "perception"],
          conflicts: ["rb.anbindung.ohne"],
        },
      ],
    },
    {
      id: "rb.personal",
      label: { de: "Personelle Ressourcen", en: "Staff resources" },
      options: [
        {
          id: "rb.personal.hauptamt",
          label: { de: "hauptamtliche Mitarbeiter_innen", en: "salaried staff" },
          level: 0,
          recipes: [],
        },
        {
          id: "rb.personal.ehrenamt",
          label: { de: "ehrenamtliche Mitarbeiter_innen", en: "volunteers" },
          level: 1,
          recipes: ["perception"],
        },
      ],
    },
    {
      id: "rb.bezeichnung",
      label: { de: "Bezeichnung", en: "Name" },
      options: [
        {
          id: "rb.bezeichnung.zielgruppe",
          label: { de: "Anpassung an jeweilige Zielgruppe", en: "adapted to the respective target group" },
          level: 0,
          recipes: [],
        },
        {
          id: "rb.bezeichnung.offen",
          label: { de: "(zielgruppen)offener Name", en: "name open to all (target groups)" },
          level: 0,
          recipes: [],
        },
        {
          id: "rb.bezeichnung.sozialraum",
          label: { de: "Bezug zum Sozialraum", en: "reference to the social space" },
          level: 1,
          recipes: ["place-names"],
        },
        {
          id: "rb.bezeichnung.einheitlich",
          label: { de: "einheitlich Bezeichnung", en: "uniform name" },
          display: "einheitliche Bezeichnung",
          level: 0,
          recipes: [],
          conflicts: ["rb.bezeichnung.zielgruppe"],
        },
      ],
    },
  ],
} as const satisfies KitArea;
