import "server-only";
import * as z from "zod";
import { ROLES } from "@/lib/domain/access/roles";

const workshop = z.strictObject({ code: z.string(), joinUrl: z.string() });

/** What a visitor of the demo needs; written to DATA_DIR/demo-access.json in exactly this form. */
export const demoAccessSchema = z.strictObject({
  baseUrl: z.string(),
  study: z.string(),
  smallStudy: z.string(),
  workshop,
  /** The open workshop of the study on free sheets. */
  sheetWorkshop: workshop,
  accounts: z.array(z.strictObject({ role: z.enum(ROLES), email: z.string(), password: z.string() })),
  tokens: z.partialRecord(z.enum(ROLES), z.string()),
});
export type DemoAccess = z.infer<typeof demoAccessSchema>;

/** The same access seen under another address, e.g. another port. */
export function underAddress(access: DemoAccess, baseUrl: string): DemoAccess {
  return {
    ...access,
    baseUrl,
    workshop: openWorkshopAt(baseUrl, access.workshop.code),
    sheetWorkshop: openWorkshopAt(baseUrl, access.sheetWorkshop.code),
  };
}

export const openWorkshopAt = (baseUrl: string, code: string): DemoAccess["workshop"] => ({
  code,
  joinUrl: new URL(`/de/draw/${code}`, baseUrl).href,
});
