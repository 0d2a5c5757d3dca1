import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import { actorFrom } from "./actor";
import { database } from "./database";

/** Who looks at a page, for server components; read once a request. */
export const currentActor = cache(async (): Promise<Actor> =>
  actorFrom(await database(), await headers(), new Date()),
);
