import "server-only";
import * as z from "zod";
import { studyBySlug } from "@/db/queries/desk";
import { invitationOf } from "@/db/queries/invitations";
import { accountByEmail } from "@/db/queries/people";
import type { Role } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { Context } from "../../context";
import { parseInput } from "../parse";
import { invitationHash } from "./token";

const schema = z.strictObject({ token: z.string().min(1).max(200) });

export interface InvitationSeen {
  title: StudyDefinition["title"];
  languages: readonly string[];
  email: string;
  name: string;
  roles: Role[];
  invitedBy: string;
  /** `new`: choose a password · `sign-in`: there is an account · `ready`: that account asks. */
  next: "new" | "sign-in" | "ready";
}

/** What the holder of a link is invited to; `not-found` when it was used, taken back or is past its time. */
export async function readInvitation(ctx: Context, body: unknown): Promise<InvitationSeen> {
  const { token } = parseInput(schema, body);
  const invitation = await invitationOf(ctx.db, invitationHash(token), ctx.clock());
  const study = invitation && (await studyBySlug(ctx.db, invitation.slug));
  if (!invitation || !study) throw new DomainError("not-found");
  const account = await accountByEmail(ctx.db, invitation.email);
  const asks = ctx.actor.kind === "person" && ctx.actor.userId === account?.userId;
  return {
    title: study.definition.title,
    languages: study.definition.languages,
    email: invitation.email,
    name: account?.name ?? invitation.name,
    roles: invitation.roles,
    invitedBy: invitation.invitedByName,
    next: account === null ? "new" : asks ? "ready" : "sign-in",
  };
}
