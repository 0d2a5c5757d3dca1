import "server-only";
import * as z from "zod";
import { ROLES } from "@/lib/domain/access/roles";

/** What a visitor of the demo needs; written to DATA_DIR/demo-access.json in exactly this form. */
export const demoAccessSchema = z.strictObject({
  baseUrl: z.string(),
  study: z.string(),
  smallStudy: z.string(),
  workshop: z.strictObject({ code: z.string(), joinUrl: z.string() }),
  accounts: z.array(z.strictObject({ role: z.enum(ROLES), email: z.string(), password: z.string() })),
  tokens: z.partialRecord(z.enum(ROLES), z.string()),
});
export type DemoAccess = z.infer<typeof demoAccessSchema>;

/** The same access seen under another address, e.g. another port. */
export function underAddress(access: DemoAccess, baseUrl: string): DemoAccess {
  return {
    ...access,
    baseUrl,
    workshop: { ...access.workshop, joinUrl: joinUrl(baseUrl, access.workshop.code) },
  };
}

export function joinUrl(baseUrl: string, code: string): string {
  return new URL(`/de/draw/${code}`, baseUrl).href;
}
