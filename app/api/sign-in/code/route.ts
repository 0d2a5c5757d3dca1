import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { signInWithCode } from "@/lib/server/sign-in";

export const POST = endpoint(async (request, ctx) =>
  signInWithCode(request, ctx, await readSmallJson(request)),
);
