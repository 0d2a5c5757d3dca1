import type { MemberLine } from "@/components/desk/people/members-table";
import type { MembersPage } from "@/lib/services/people/read-members";

/** Members as the table shows them, with what the viewer may do: never confirm what is one's own or one's own grant. */
export function memberLines(
  members: MembersPage["members"],
  viewer: { userId: string; grant: boolean; confirm: boolean },
): MemberLine[] {
  return members.map((member, index) => {
    const waiting = member.role === "researcher" && member.confirmedAt === null;
    const own = member.userId === viewer.userId || member.grantedById === viewer.userId;
    const first = members[index - 1]?.userId !== member.userId;
    return {
      userId: member.userId,
      name: member.name,
      role: member.role,
      grantedAt: member.grantedAt.toISOString(),
      grantedBy: member.grantedByName,
      confirmedBy: member.confirmedByName,
      waiting,
      factorMissing: member.factorMissing,
      mayConfirm: viewer.confirm && waiting && !own,
      mayRevoke: viewer.grant || (viewer.confirm && member.role === "researcher"),
      mayDisable: viewer.grant && first && member.userId !== viewer.userId,
    };
  });
}
