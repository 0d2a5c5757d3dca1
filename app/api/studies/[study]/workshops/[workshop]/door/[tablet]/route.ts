import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { answerDoor } from "@/lib/services/workshops/answer-door";

type Params = { study: string; workshop: string; tablet: string };

const answer = (admit: boolean) =>
  endpoint<Params>(async (request, ctx, address) => {
    await answerDoor(ctx, { ...address, admit, body: await readSmallJson(request) });
    return new Response(null, { status: 204 });
  });

/** The tablet comes in. */
export const PUT = answer(true);

/** The tablet is sent away, or taken out of the room. */
export const DELETE = answer(false);
