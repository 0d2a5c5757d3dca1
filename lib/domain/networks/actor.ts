import * as z from "zod";
import { storableText } from "../storable";

/** Fields of action: the last parts of the kit's options under `vn.felder`. */
export const FIELDS = ["arbeit", "bildung", "wohnen", "integration"] as const;
export type Field = (typeof FIELDS)[number];

/** How far an actor reaches, from near to far. */
export const SCOPES = ["social-space", "city", "supra-regional"] as const;
export type Scope = (typeof SCOPES)[number];

export const ENGAGEMENTS = ["salaried", "voluntary", "both"] as const;
export type Engagement = (typeof ENGAGEMENTS)[number];

/**
 * Who takes part in the networks of a social space: a role in an institution or a network, never a person. There is no
 * field for a name, and none in which one would be asked for.
 */
export const networkActorSchema = z
  .strictObject({
    institution: storableText(200),
    network: storableText(200),
    /** What the role does: leads, coordinates, gives advice. */
    function: storableText(200),
    fields: z
      .array(z.enum(FIELDS))
      .max(FIELDS.length)
      .refine((fields) => new Set(fields).size === fields.length, { error: "twice" }),
    scope: z.enum(SCOPES),
    engagement: z.enum(ENGAGEMENTS),
    /** lng, lat (EPSG:4326); null where the role has no place. */
    position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).nullable(),
  })
  .refine(({ institution, network }) => institution !== "" || network !== "", {
    path: ["institution"],
    error: "neither-institution-nor-network",
  });
export type NetworkActor = z.infer<typeof networkActorSchema>;

/** An actor in one line: institution, network and function, as far as there are any. */
export const actorLabel = ({
  institution,
  network,
  function: role,
}: Pick<NetworkActor, "institution" | "network" | "function">): string =>
  [institution, network, role].filter((part) => part !== "").join(" · ");
