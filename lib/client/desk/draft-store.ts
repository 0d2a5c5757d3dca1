import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { call } from "./calls";

const WAIT_MS = 900;

export interface DraftState {
  draft: StudyDraft;
  /** `refused`: the server could not be reached or did not take it; the next change tries again. */
  saved: "saved" | "waiting" | "refused";
}

export interface DraftStore extends Observable<DraftState> {
  change(part: Partial<StudyDraft>): void;
  /** Saves what waits; false when it could not be saved. */
  flush(): Promise<boolean>;
}

/** A draft on the page: every change is saved shortly after it was made, so that nothing typed is lost on a reload. */
export function draftStore(id: string, first: StudyDraft): DraftStore {
  const state = observable<DraftState>({ draft: first, saved: "saved" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> = Promise.resolve(true);

  async function send(): Promise<boolean> {
    const { draft, saved } = state.get();
    if (saved === "saved") return true;
    const answer = await call("PUT", `/api/drafts/${id}`, draft);
    const now = state.get();
    // What was typed meanwhile waits for its own turn.
    if (now.draft === draft) state.set({ draft, saved: answer.ok ? "saved" : "refused" });
    return answer.ok && (now.draft === draft || send());
  }
  const flush = () => {
    clearTimeout(timer);
    sending = sending.then(send);
    return sending;
  };
  return {
    get: state.get,
    subscribe: state.subscribe,
    change(part) {
      state.set({ draft: { ...state.get().draft, ...part }, saved: "waiting" });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), WAIT_MS);
    },
    flush,
  };
}
