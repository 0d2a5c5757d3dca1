import "server-only";
import { openInvitations, type InvitationLine } from "@/db/queries/invitations";
import { membersOf, type Member } from "@/db/queries/people";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface MembersPage {
  study: Study;
  userId: string;
  members: Member[];
  /** Of owners; empty for data protection. */
  invitations: InvitationLine[];
  may: { grant: boolean; confirm: boolean };
}

/** Who is in a study, for those who decide about it: owners, and data protection for researchers. */
export async function readMembers(ctx: Context, slug: string): Promise<MembersPage> {
  const { study, person } = await studyFor(ctx, slug, "study:see");
  const roles = rolesIn(person, study.id);
  const may = { grant: can(roles, "member:grant"), confirm: can(roles, "researcher:confirm") };
  if (!may.grant && !may.confirm) throw new DomainError("forbidden");
  const [members, invitations] = await Promise.all([
    membersOf(ctx.db, study.id),
    may.grant ? openInvitations(ctx.db, study.id, ctx.clock()) : [],
  ]);
  return { study, userId: person.userId, members, invitations, may };
}
