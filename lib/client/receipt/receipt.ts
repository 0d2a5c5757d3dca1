import type { DrawingDocument } from "@/lib/domain/drawing/document";
import type { Mark } from "@/lib/domain/drawing/document";
import { hashOf, putDrawing } from "@/lib/client/outbox/wire";
import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import { parseSecret } from "@/lib/domain/drawing/identifiers";
import { eraseDrawings, findDrawings } from "./wire";

export type ReceiptProblem = "not-a-key" | "too-many" | "no-network";
export type SaveState = "same" | "unsaved" | "saving" | "saved" | "not-sent" | "changed-elsewhere" | "erased";

export interface ReceiptState {
  step: "ask" | "looking" | "found" | "not-arrived" | "erased";
  problem: ReceiptProblem | null;
  key: string | null;
  drawings: readonly DrawingDocument[];
  /** Index of the drawing on screen. */
  shown: number;
  example: boolean;
  save: SaveState;
}

export interface Receipt extends Observable<ReceiptState> {
  open(typed: string): Promise<void>;
  show(index: number): void;
  /** Marks were changed on this page and are not at the server yet. */
  changed(): void;
  send(marks: readonly Mark[]): Promise<void>;
  erase(): Promise<void>;
  leave(): void;
}

const START: ReceiptState = {
  step: "ask",
  problem: null,
  key: null,
  drawings: [],
  shown: 0,
  example: false,
  save: "same",
};

/** What a person can do with the key to their own drawings. Nothing of it is stored on this device. */
export function createReceipt(): Receipt {
  const state = observable<ReceiptState>(START);
  const patch = (change: Partial<ReceiptState>) => state.set({ ...state.get(), ...change });
  return {
    get: state.get,
    subscribe: state.subscribe,
    async open(typed) {
      const key = parseSecret(typed);
      if (!key) return patch({ step: "ask", problem: "not-a-key" });
      patch({ ...START, step: "looking", key });
      const found = await findDrawings(key);
      if (found.ok) patch({ step: "found", drawings: found.drawings, example: found.example });
      else if (found.reason === "not-arrived") patch({ step: "not-arrived" });
      else if (found.reason === "erased") patch({ ...START, step: "erased" });
      else patch({ step: "ask", problem: found.reason });
    },
    show: (shown) => patch({ shown, save: "same" }),
    changed: () => patch({ save: "unsaved" }),
    async send(marks) {
      const { drawings, shown, key } = state.get();
      const drawing = drawings[shown];
      if (!drawing || !key) return;
      const next: DrawingDocument = { ...drawing, revision: drawing.revision + 1, marks: [...marks] };
      const body = JSON.stringify(next);
      patch({ save: "saving" });
      const answer = await putDrawing({ id: next.id, secret: key, pass: null, body });
      if (
        answer.type === "confirmed" &&
        answer.revision === next.revision &&
        answer.hash === (await hashOf(body))
      ) {
        const save = state.get().save === "saving" ? "saved" : "unsaved";
        return patch({ save, drawings: drawings.map((other, index) => (index === shown ? next : other)) });
      }
      if (answer.type === "refused" && answer.status === 410) return patch({ ...START, step: "erased" });
      patch({ save: answer.type === "refused" && answer.status === 409 ? "changed-elsewhere" : "not-sent" });
    },
    async erase() {
      const { key } = state.get();
      if (!key) return;
      const outcome = await eraseDrawings(key);
      if (outcome !== "erased") return patch({ problem: outcome });
      await forgetHere(key);
      patch({ ...START, step: "erased" });
    },
    leave: () => patch(START),
  };
}

/** Copies on this very tablet go too; a device that keeps nothing has none. */
async function forgetHere(key: string): Promise<void> {
  const store = await openTabletStore().catch(() => null);
  await store?.forgetSecret(key);
}
