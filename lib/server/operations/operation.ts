/** What a call does, for its description; who may call it stands in the routes table. */
export interface Operation {
  summary: string;
  /** Query parameters come from the schema that parses them. */
  query?: "export" | "marks";
  body?: Record<string, unknown>;
  /** Media types of a body that is no JSON. */
  media?: readonly string[];
  answers?: Record<string, { description: string; type?: string; schema?: Record<string, unknown> }>;
}

/** Method and address → the call. */
export type Operations = Readonly<Record<string, Operation>>;

export const text = (pattern?: string) => ({ type: "string", ...(pattern ? { pattern } : {}) });
export const object = (properties: Record<string, unknown>) => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});
export const json = (description: string, schema?: Record<string, unknown>) => ({
  description,
  type: "application/json",
  ...(schema ? { schema } : {}),
});
