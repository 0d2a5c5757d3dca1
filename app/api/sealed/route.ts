import { LONGEST_PARCEL } from "@/lib/domain/sealing/parcel";
import { readBytes } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { erasureLedger } from "@/lib/server/ledger";
import { attemptsOf } from "@/lib/server/rate-limit";
import { openSealed } from "@/lib/services/sealed/open-sealed";

/** Takes a sealed drawing: the answer of its PUT, or 202 when it is kept for a person to look at. */
export const POST = endpoint(async (request, ctx) => {
  const bytes = await readBytes(request, LONGEST_PARCEL);
  const taken = await openSealed(ctx, {
    bytes,
    attempts: attemptsOf(request.headers),
    ledger: erasureLedger(),
  });
  if (taken.quarantined) return Response.json({ quarantined: true }, { status: 202 });
  const { id, revision, hash, created } = taken;
  return Response.json({ id, revision, hash }, { status: created ? 201 : 200 });
});
