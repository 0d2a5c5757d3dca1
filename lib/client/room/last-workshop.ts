import { openTabletStore } from "@/lib/client/store/tablet-store";

/** Join code of the workshop this tablet was admitted to last; null when there was none or nothing can be kept. */
export async function lastWorkshop(): Promise<string | null> {
  try {
    const openings = await (await openTabletStore()).openings();
    return openings.sort((a, b) => b.openedAt - a.openedAt)[0]?.code ?? null;
  } catch {
    return null;
  }
}
