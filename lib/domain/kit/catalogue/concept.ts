import type { KitArea } from "../kit-shape";

/** Area 2 of the model: what the actor is for, for whom, and how it works. */
export const CONCEPT = {
  id: "ko",
  label: { de: "Konzept", en: "Concept" },
  scope: "internal",
  components: [
    {
      id: "ko.orgform",
      label: { de: "Organisationsformen", en: "Forms of organisation" },
      options: [
        {
          id: "ko.orgform.verweisen",
          label: { de: "Verweisen (informieren und verweisen)", en: "Referring (inform and refer)" },
          level: 1,
          recipes: ["access", "perception"],
        },
        {
          id: "ko.orgform.lotsen",
          label: {
            de: "Lotsen (informieren, verweisen und begleiten)",
            en: "Guiding (inform, refer and accompany)",
          },
          level: 1,
          recipes: ["wishes", "access"],
          implies: ["ko.orgform.verweisen"],
        },
      ],
    },
    {
      id: "ko.ansatz",
      label: { de: "Organisationsansätze", en: "Organisational approaches" },
      options: [
        {
          id: "ko.ansatz.integrativ",
          label: {
            de: "integrativer Ansatz („Plattform für externe Angebote“, nach Bedarf und örtlichen Gegebenheit, bspw. Bereitstellung von Räumen)",
            en: "integrative approach (“platform for external offers”, as needed and as local conditions allow, e.g. providing rooms)",
          },
          level: 1,
          recipes: ["wishes"],
        },
        {
          id: "ko.ansatz.eigene",
          label: {
            de: "definierte eigene Angebote („Alles unter einem Dach“, Angebote werden von dem Akteur durchgeführt)",
            en: "defined own offers (“everything under one roof”, run by the actor)",
          },
          level: 1,
          recipes: ["wishes", "topics"],
        },
      ],
    },
    {
      id: "ko.ziele",
      label: { de: "Ziele", en: "Goals" },
      options: [
        {
          id: "ko.ziele.integration",
          label: { de: "(soziale) Integration", en: "(social) integration" },
          level: 1,
          recipes: ["overlap"],
        },
        {
          id: "ko.ziele.kulturation",
          label: { de: "Kulturation", en: "culturation (acquiring language/knowledge)" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "ko.ziele.platzierung",
          label: { de: "Platzierung", en: "placement (work, school, housing position)" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "ko.ziele.interaktion",
          label: { de: "Interaktion", en: "interaction" },
          level: 2,
          recipes: ["shared-places"],
        },
        {
          id: "ko.ziele.identifikation",
          label: { de: "Identifikation", en: "identification" },
          level: 1,
          recipes: ["reach"],
        },
      ],
    },
    {
      id: "ko.zielgruppen",
      label: { de: "Zielgruppen", en: "Target groups" },
      options: [
        {
          id: "ko.zielgruppen.personen",
          label: { de: "Personen im Sozialraum", en: "people (present) in the social space" },
          level: 1,
          recipes: ["reach"],
        },
        {
          id: "ko.zielgruppen.bewohner",
          label: { de: "Bewohner*innen des Sozialraums", en: "residents of the social space" },
          level: 2,
          recipes: ["participation", "scenarios"],
        },
        {
          id: "ko.zielgruppen.akteure",
          label: {
            de: "institutionelle Akteur*innen im Sozialraum",
            en: "institutional actors in the social space",
          },
          level: 1,
          recipes: ["co-mention"],
        },
        {
          id: "ko.zielgruppen.neu",
          label: { de: "Neu-Düsseldorfer*innen", en: "new Düsseldorf residents" },
          level: 1,
          recipes: ["participation"],
        },
        {
          id: "ko.zielgruppen.migration",
          label: { de: "Personen mit Migrationsgeschichte", en: "people with a migration history" },
          level: 1,
          recipes: ["participation"],
        },
        {
          id: "ko.zielgruppen.flucht",
          label: { de: "Personen mit Fluchterfahrung", en: "people with refugee experience" },
          level: 2,
          recipes: ["participation", "overlap"],
        },
        {
          id: "ko.zielgruppen.stadt",
          label: { de: "Gesamte Stadtgesellschaft", en: "the whole urban society" },
          level: 1,
          recipes: ["reach"],
        },
      ],
    },
    {
      id: "ko.themen",
      label: { de: "Inhalt/Themen(felder)", en: "Content/topics (fields)" },
      options: [
        {
          id: "ko.themen.wohnen",
          label: { de: "Wohnen und Unterbringung", en: "housing and accommodation" },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "ko.themen.schule",
          label: {
            de: "Schule und Bildung (formell und informell)",
            en: "school and education (formal and informal)",
          },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "ko.themen.arbeit",
          label: {
            de: "Ausbildung, Arbeitsmarkt und Qualifizierung",
            en: "training, labour market and qualification",
          },
          level: 1,
          recipes: ["topics"],
        },
        {
          id: "ko.themen.zivil",
          label: { de: "Zivilgesellschaft (u. a. Austausch)", en: "civil society (incl. exchange)" },
          level: 1,
          recipes: ["topics"],
        },
      ],
    },
    {
      id: "ko.aufgaben",
      label: { de: "Aufgaben", en: "Tasks" },
      options: [
        {
          id: "ko.aufgaben.integration",
          label: { de: "Integration", en: "integration" },
          level: 0,
          recipes: [],
        },
        {
          id: "ko.aufgaben.ehrenamt",
          label: { de: "Angebote für Ehrenamtliche", en: "offers for volunteers" },
          level: 1,
          recipes: ["participation"],
        },
        {
          id: "ko.aufgaben.begegnung",
          label: { de: "Begegnung und Austausch", en: "encounter and exchange" },
          level: 2,
          recipes: ["shared-places"],
        },
        {
          id: "ko.aufgaben.vernetzung",
          label: { de: "Vernetzung", en: "networking" },
          level: 1,
          recipes: ["co-mention"],
        },
      ],
    },
    {
      id: "ko.prinzipien",
      label: { de: "Arbeitsprinzipien", en: "Working principles" },
      options: [
        {
          id: "ko.prinzipien.partizipation",
          label: { de: "Partizipation", en: "participation" },
          level: 1,
          recipes: ["participation"],
        },
        {
          id: "ko.prinzipien.inklusion",
          label: { de: "Inklusion", en: "inclusion" },
          level: 1,
          recipes: ["access"],
        },
      ],
    },
    {
      id: "ko.methoden",
      label: { de: "Methodisches Handeln", en: "Methods of work" },
      options: [
        {
          id: "ko.methoden.einzelfall",
          label: { de: "Einzelfallhilfe", en: "individual case work" },
          level: 0,
          recipes: [],
        },
        {
          id: "ko.methoden.gruppe",
          label: { de: "Gruppenarbeit", en: "group work" },
          level: 0,
          recipes: [],
        },
        {
          id: "ko.methoden.vernetzung",
          label: { de: "Vernetzung", en: "networking" },
          level: 1,
          recipes: ["co-mention"],
        },
        {
          id: "ko.methoden.sozialraum",
          label: { de: "Sozialraumorientierung", en: "social-space orientation" },
          level: 1,
          recipes: ["participation", "shared-places", "reach"],
        },
      ],
    },
  ],
} as const satisfies KitArea;
