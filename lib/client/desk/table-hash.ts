/** How a table is looked at: sorted by a column, at a page (from 0). */
export interface TableLook {
  column: string;
  up: boolean;
  page: number;
}

/**
 * The part of an address behind `#` keeps how tables are looked at: it outlives a reload, can be handed on, and no
 * server sees it. `#members=role.down.1`; null where it says nothing of this table.
 */
export function readLook(hash: string, table: string): TableLook | null {
  const [column, direction, page] = (new URLSearchParams(hash.replace(/^#/, "")).get(table) ?? "").split(".");
  if (!column || (direction !== "up" && direction !== "down") || !/^\d{1,6}$/.test(page ?? "")) return null;
  return { column, up: direction === "up", page: Number(page) };
}

export function writeLook(hash: string, table: string, { column, up, page }: TableLook): string {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  parts.set(table, `${column}.${up ? "up" : "down"}.${page}`);
  return `#${parts}`;
}

/** Puts it into the address without a step in the history. */
export function keepLook(table: string, look: TableLook): void {
  history.replaceState(history.state, "", writeLook(location.hash, table, look));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function followHash(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
