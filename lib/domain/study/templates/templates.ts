import { arriving } from "./arriving/arriving";
import type { Template } from "./template";

/** Templates of studies; their names and what they are for stand in the messages `study.templates`. */
export const TEMPLATE_IDS = ["arriving"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

const TEMPLATES: Readonly<Record<TemplateId, () => Template>> = { arriving };

export const templateOf = (id: TemplateId): Template => TEMPLATES[id]();
