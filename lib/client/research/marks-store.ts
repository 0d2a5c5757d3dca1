import { call } from "../desk/calls";
import type { MarkCollection, MarkCounts, MarkFeature } from "./mark";

export const FILTER_NAMES = ["attitude", "kind", "workshop", "group", "counting"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const SORT_COLUMNS = ["mark", "attitudes", "workshop", "drawnAt"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface MarksState {
  status: "loading" | "ready" | "failed";
  filters: Filters;
  offset: number;
  counts: MarkCounts | null;
  marks: readonly MarkFeature[];
  selectedId: string | null;
  sort: { column: SortColumn; up: boolean };
  /** Page of the table, from 0. */
  page: number;
}

export const ROWS_A_PAGE = 50;
/** As many as the server sends at once. */
const WINDOW = 5_000;

const EMPTY: MarksState = {
  status: "loading",
  filters: {},
  offset: 0,
  counts: null,
  marks: [],
  selectedId: null,
  sort: { column: "drawnAt", up: false }, // as the server sends them
  page: 0,
};

/** Marks of one study on this screen: what is filtered, loaded and selected, the same for the map and the table. */
export class MarksStore {
  private state: MarksState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private round = 0;

  /** @param order Sorts marks by a column as the page's language does. */
  constructor(
    private readonly study: string,
    private readonly order: (marks: readonly MarkFeature[], sort: MarksState["sort"]) => MarkFeature[],
  ) {}

  readonly snapshot = (): MarksState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  setFilter(name: FilterName, value: string): Promise<void> {
    const { [name]: _old, ...others } = this.state.filters;
    return this.load(value === "" ? others : { ...others, [name]: value }, 0);
  }

  older(): Promise<void> {
    return this.load(this.state.filters, this.state.offset + WINDOW);
  }

  newer(): Promise<void> {
    return this.load(this.state.filters, Math.max(0, this.state.offset - WINDOW));
  }

  /** Selects a mark wherever it was picked; the table turns to the page it is on. */
  select(id: string | null): void {
    const index = this.state.marks.findIndex((mark) => mark.properties.id === id);
    if (index < 0) return this.change({ selectedId: null });
    this.change({ selectedId: id, page: Math.floor(index / ROWS_A_PAGE) });
  }

  /** One mark further or back in the table. */
  step(by: 1 | -1): void {
    const { marks, selectedId } = this.state;
    const index = marks.findIndex((mark) => mark.properties.id === selectedId);
    const next = marks[Math.min(marks.length - 1, Math.max(0, index + by))];
    if (next) this.select(next.properties.id);
  }

  /** Sorts what is loaded; by the same column again the other way round. The selected mark stays in view. */
  sortBy(column: SortColumn): void {
    const { sort, marks, selectedId } = this.state;
    const next = { column, up: column === sort.column ? !sort.up : true };
    this.change({ sort: next, marks: this.order(marks, next), page: 0 });
    if (selectedId !== null) this.select(selectedId);
  }

  setPage(page: number): void {
    this.change({ page });
  }

  /** Only the answer to the latest question counts. */
  async load(filters: Filters, offset: number): Promise<void> {
    const round = ++this.round;
    this.change({ filters, offset, status: "loading" });
    const query = new URLSearchParams({ ...filters, offset: String(offset) });
    const answer = await call<MarkCollection>(
      "GET",
      `/api/studies/${encodeURIComponent(this.study)}/marks?${query}`,
    );
    if (round !== this.round) return;
    if (!answer.ok) return this.change({ status: "failed" });
    const { features, counts } = answer.value;
    const kept = features.some((mark) => mark.properties.id === this.state.selectedId);
    this.change({
      status: "ready",
      marks: this.order(features, this.state.sort),
      counts,
      page: 0,
      selectedId: kept ? this.state.selectedId : null,
    });
  }

  private change(part: Partial<MarksState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
