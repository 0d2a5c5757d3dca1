/**
 * What a place may have to do with: the options of the model kit's „Inhalt/Themen(felder)“, in its order. German labels
 * verbatim. Source: fact sheet „Sozialräumliches Integrationsmodell“.
 */
export const TOPICS = ["wohnen", "schule", "arbeit", "zivil"] as const;
export type Topic = (typeof TOPICS)[number];

export const TOPIC_LABELS: Readonly<Record<Topic, { de: string; en: string }>> = {
  wohnen: { de: "Wohnen und Unterbringung", en: "housing and accommodation" },
  schule: {
    de: "Schule und Bildung (formell und informell)",
    en: "school and education (formal and informal)",
  },
  arbeit: {
    de: "Ausbildung, Arbeitsmarkt und Qualifizierung",
    en: "training, labour market and qualification",
  },
  zivil: { de: "Zivilgesellschaft (u. a. Austausch)", en: "civil society (incl. exchange)" },
};
