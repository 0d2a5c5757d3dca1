import "server-only";
import type { Database, Queryable } from "@/db/database";
import { deleteAudio } from "@/db/queries/audio";
import { drawingsBefore, rewriteCurrent, rewriteVersion, versionsOf } from "@/db/queries/drawing-versions";
import { findDrawing } from "@/db/queries/drawings";
import {
  allErasures,
  drawingsNotErased,
  eraseArrived,
  eraseDrawing,
  rememberErasedDrawing,
  rememberErasedSecret,
  secretsNotErased,
} from "@/db/queries/erasures";
import { removeParticipantWithoutDrawings } from "@/db/queries/participants";
import { deletePicture } from "@/db/queries/pictures";
import { forgetLock } from "@/db/queries/receipt-locks";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { derivedRows } from "../drawings/derived-rows";
import { withoutRemoved } from "../drawings/kept-bytes";
import { studyFrame } from "../drawings/study-frame";
import type { Entry, Of } from "./erased";
import type { ErasureLedger } from "./file-ledger";

type World = { db: Queryable; clock: () => Date };

/**
 * Does again what the ledger remembers and the database does not: after a restore from a backup that is older, and after
 * a process that ended between noting and erasing. Erasures that only the database remembers are noted. Done twice it is as
 * done once. Resolves with how many erasures were done.
 */
export async function replayLedger(
  { db, clock }: { db: Database; clock: () => Date },
  ledger: ErasureLedger,
): Promise<number> {
  const entries = await ledger.read();
  const done = await db.transaction((tx) => replayWithin({ db: tx, clock }, entries));
  await ledger.note(await unnoted(db, entries));
  return done;
}

/** The same in a transaction of the caller's. */
export async function replayWithin(world: World, entries: readonly Entry[]): Promise<number> {
  const { db: tx } = world;
  const of = <Kind extends Entry["kind"]>(kind: Kind) =>
    entries.filter((entry): entry is Of<Kind> & Entry => entry.kind === kind);
  return (
    (await receipts(tx, of("receipt"))) +
    (await drawings(tx, of("drawing"))) +
    (await marks(world, of("mark"))) +
    (await beside(tx, of("audio"), of("picture")))
  );
}

async function receipts(tx: Queryable, entries: readonly Of<"receipt">[]): Promise<number> {
  const missing = await secretsNotErased(tx, [...new Set(entries.map(({ secret }) => secret))]);
  const due = entries.filter(({ secret }) => missing.delete(secret));
  for (const { secret, at } of due) {
    const hash = Buffer.from(secret, "hex");
    await rememberErasedSecret(tx, hash, new Date(at));
    await eraseArrived(tx, hash, new Date(at));
    await forgetLock(tx, hash);
  }
  return due.length;
}

async function drawings(tx: Queryable, entries: readonly Of<"drawing">[]): Promise<number> {
  const missing = await drawingsNotErased(tx, [...new Set(entries.map(({ drawing }) => drawing))]);
  const due = entries.filter(({ drawing }) => missing.delete(drawing));
  for (const { drawing, secret, at } of due) {
    const hash = Buffer.from(secret, "hex");
    const found = await findDrawing(tx, drawing);
    await eraseDrawing(tx, drawing, hash, new Date(at));
    await rememberErasedDrawing(tx, drawing, hash, new Date(at));
    if (found !== null) await removeParticipantWithoutDrawings(tx, found.studyId, found.participantId);
  }
  return due.length;
}

async function marks({ db: tx, clock }: World, entries: readonly Of<"mark">[]): Promise<number> {
  const stale = await drawingsBefore(tx, entries);
  let done = 0;
  for (const id of stale) {
    const drawing = await findDrawing(tx, id, { lock: true });
    const removed = new Map(
      entries
        .filter((entry) => entry.drawing === id && (drawing?.revision ?? 0) < entry.revision)
        .map(({ mark, at }) => [mark, at]),
    );
    if (drawing === null) continue;
    for (const version of await versionsOf(tx, id)) {
      const bytes = withoutRemoved(version.bytes, removed);
      if (bytes !== version.bytes) await rewriteVersion(tx, id, { ...version, bytes });
    }
    const bytes = withoutRemoved(drawing.bytes, removed);
    if (bytes === drawing.bytes) continue;
    const frame = await studyFrame({ db: tx, clock }, drawing.studyId);
    const { touches } = derivedRows(readDocument(bytes), frame);
    await rewriteCurrent(tx, { id, bytes, removed: [...removed.keys()], touches });
    done += 1;
  }
  return done;
}

async function beside(
  tx: Queryable,
  audio: readonly Of<"audio">[],
  pictures: readonly Of<"picture">[],
): Promise<number> {
  let done = 0;
  for (const { drawing, mark, content } of audio)
    done += await deleteAudio(tx, drawing, mark, Buffer.from(content, "hex"));
  for (const { drawing, content } of pictures)
    done += await deletePicture(tx, drawing, Buffer.from(content, "hex"));
  return done;
}

/** What was erased before there was a ledger, or while another one was in use. */
async function unnoted(db: Queryable, entries: readonly Entry[]): Promise<Entry[]> {
  const noted = new Set(
    entries.flatMap((entry) =>
      entry.kind === "receipt" ? [entry.secret] : entry.kind === "drawing" ? [entry.drawing] : [],
    ),
  );
  return (await allErasures(db)).flatMap(({ drawingId, secretHash, at }): Entry[] => {
    const secret = Buffer.from(secretHash).toString("hex");
    if (noted.has(drawingId ?? secret)) return [];
    const when = at.toISOString();
    return [
      drawingId === null
        ? { kind: "receipt", secret, at: when }
        : { kind: "drawing", drawing: drawingId, secret, at: when },
    ];
  });
}
