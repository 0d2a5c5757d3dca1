import { readOpeningHours } from "@/lib/domain/import/opening-hours";
import type { Institution } from "@/lib/domain/register/institution";

/** A form's fields as an institution; what is left empty is unknown. */
export function institutionOf(
  data: FormData,
  { position, hours, shielded }: { position: [number, number]; hours: string; shielded: boolean },
): Institution {
  const field = (name: string) => String(data.get(name) ?? "").trim();
  const amount = (name: string) => (field(name) === "" ? null : Number(field(name)));
  const answer = (name: string) => (field(name) === "unknown" ? null : field(name) === "yes");
  const { week, note } = readOpeningHours(hours);
  return {
    name: field("name"),
    kind: field("kind"),
    provider: field("provider"),
    address: field("address"),
    position,
    openingHours: {
      week,
      note: [note, field("note")]
        .filter((part) => part !== "")
        .join("\n")
        .slice(0, 500),
    },
    languages: field("languages")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    stepFree: answer("stepFree"),
    rooms: field("rooms"),
    oneOffCost: amount("oneOff"),
    yearlyCost: amount("yearly"),
    availableFrom: field("from") || null,
    leaseUntil: field("until") || null,
    selfImage: field("selfImage"),
    stopWithin300m: answer("stop"),
    eveningService: answer("evening"),
    shielded,
    source: field("source"),
  };
}
