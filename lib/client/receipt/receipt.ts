import type { DrawingDocument, Mark } from "@/lib/domain/drawing/document";
import { parseSecret } from "@/lib/domain/drawing/identifiers";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { ConsentLayer, Lock } from "@/lib/domain/drawing/terms";
import { hashOf } from "@/lib/client/outbox/wire";
import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import type { Listed } from "./wire";
import { eraseDrawings, findDrawings, putCorrection, readDrawings, readPhoto } from "./wire";

export type ReceiptProblem = "not-a-key" | "too-many" | "no-network" | "wrong-lock";
export type SaveState = "same" | "unsaved" | "saving" | "saved" | "not-sent" | "changed-elsewhere" | "erased";

export interface ReceiptState {
  step: "ask" | "looking" | "found" | "not-arrived" | "erased";
  problem: ReceiptProblem | null;
  key: string | null;
  found: Listed | null;
  lock: Lock | null;
  /** Null while the lock keeps them. */
  drawings: readonly DrawingDocument[] | null;
  /** Index of the drawing on screen. */
  shown: number;
  save: SaveState;
}

export interface Receipt extends Observable<ReceiptState> {
  open(typed: string): Promise<void>;
  unlock(lock: Lock): Promise<void>;
  show(index: number): void;
  /** Marks were changed on this page and are not at the server yet. */
  changed(): void;
  send(marks: readonly Mark[]): Promise<void>;
  /** Gives or takes back a consent layer of the drawing on screen; it is sent at once. */
  allow(layer: ConsentLayer, yes: boolean): Promise<void>;
  /** The photograph on the sheet of a drawing. */
  photo(drawing: DrawingDocument): Promise<ImageBitmap | null>;
  /** Takes the photograph away for good and sends the marks as they are. */
  removePhoto(marks: readonly Mark[]): Promise<void>;
  erase(): Promise<void>;
  leave(): void;
}

const START: ReceiptState = {
  step: "ask",
  problem: null,
  key: null,
  found: null,
  lock: null,
  drawings: null,
  shown: 0,
  save: "same",
};

/** What a person can do with the key to their own drawings. Nothing of it is stored on this device. */
export function createReceipt(): Receipt {
  const state = observable<ReceiptState>(START);
  const patch = (change: Partial<ReceiptState>) => state.set({ ...state.get(), ...change });

  const read = async (lock: Lock | null) => {
    const { key, found } = state.get();
    if (!key || !found) return;
    const answer = await readDrawings(key, found.ids, lock);
    if (answer.ok) patch({ step: "found", drawings: answer.drawings, lock, problem: null });
    else if (answer.reason === "erased" || answer.reason === "not-arrived") patch({ step: answer.reason });
    else patch({ problem: answer.reason, step: found.locked ? "found" : "ask" });
  };

  /** One change of the drawing on screen, as a new revision of the whole. */
  const correct = async (change: Partial<DrawingDocument>) => {
    const { drawings, shown, key, lock } = state.get();
    const drawing = drawings?.[shown];
    if (!drawings || !drawing || !key) return;
    const next: DrawingDocument = { ...drawing, ...change, revision: drawing.revision + 1 };
    const body = JSON.stringify(next);
    patch({ save: "saving" });
    const answer = await putCorrection(key, lock, next.id, body);
    if (answer?.hash === (await hashOf(body))) {
      const save = state.get().save === "saving" ? "saved" : "unsaved";
      return patch({ save, drawings: drawings.map((other, index) => (index === shown ? next : other)) });
    }
    if (answer?.status === 410) return patch({ ...START, step: "erased" });
    patch({ save: answer?.status === 409 ? "changed-elsewhere" : "not-sent" });
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    async open(typed) {
      const key = parseSecret(typed);
      if (!key) return patch({ step: "ask", problem: "not-a-key" });
      patch({ ...START, step: "looking", key });
      const found = await findDrawings(key);
      if (!found.ok) {
        if (found.reason === "not-arrived") patch({ step: "not-arrived" });
        else if (found.reason === "erased") patch({ ...START, step: "erased" });
        else patch({ step: "ask", problem: found.reason });
        return;
      }
      patch({ found });
      if (found.locked) patch({ step: "found" });
      else await read(null);
    },
    unlock: read,
    show: (shown) => patch({ shown, save: "same" }),
    changed: () => patch({ save: "unsaved" }),
    send: (marks) => correct({ marks: [...marks] }),
    async allow(layer, yes) {
      const { drawings, shown } = state.get();
      const drawing = drawings?.[shown];
      if (!drawing) return;
      const others = drawing.consent.layers.filter((other) => other !== layer);
      const consent = { ...drawing.consent, layers: yes ? [...others, layer] : others };
      const silent = layer === "audio" && !yes;
      await correct({ consent, marks: silent ? drawing.marks.map(withoutVoice) : drawing.marks });
    },
    async photo({ id, sheet }) {
      const { key, lock } = state.get();
      return key && sheet?.picture ? readPhoto(key, lock, id) : null;
    },
    async removePhoto(marks) {
      const sheet = state.get().drawings?.[state.get().shown]?.sheet;
      if (sheet) await correct({ marks: [...marks], mode: "sheet", sheet: { ...sheet, picture: false } });
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

const withoutVoice = (mark: Mark): Mark => (isLive(mark) ? { ...mark, audio: null } : mark);

/** Copies on this very tablet go too; a device that keeps nothing has none. */
async function forgetHere(key: string): Promise<void> {
  const store = await openTabletStore().catch(() => null);
  await store?.forgetSecret(key);
}
