import "server-only";
import { deletePicture, hashOfPicture } from "@/db/queries/pictures";
import type { Context } from "../context";
import type { ErasureLedger } from "../ledger/file-ledger";
import { ownDrawing, type OwnDrawing } from "./own-drawing";

/** Removes the photographed sheet of one's own drawing for good; a second time changes nothing. */
export async function removePicture(
  ctx: Context,
  input: OwnDrawing & { ledger: ErasureLedger },
): Promise<void> {
  const { id } = await ownDrawing(ctx, input);
  const hash = await hashOfPicture(ctx.db, id);
  if (hash === null) return;
  const content = Buffer.from(hash).toString("hex");
  await input.ledger.note([{ kind: "picture", drawing: id, content, at: ctx.clock().toISOString() }]);
  await deletePicture(ctx.db, id, hash);
}
