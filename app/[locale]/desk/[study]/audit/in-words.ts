import { AUDIT_ACTIONS, isAuditAction } from "@/lib/domain/access/audit";
import { isRole } from "@/lib/domain/access/roles";
import { RETENTION_CLASSES } from "@/lib/domain/study/retention";
import { translator, type Locale } from "@/lib/i18n/server";
import type { readAudit } from "@/lib/services/audit/read-audit";

type Line = Awaited<ReturnType<typeof readAudit>>["lines"][number];

const ACTORS = ["operator", "tablet", "nobody"] as const;
const DETAILS = [
  "role",
  "roles",
  "workshop",
  "tablets",
  "drawing",
  "marks",
  "shown",
  "filters",
  "file",
  "language",
  "release",
  "zones",
  "zone",
  "finding",
  "objection",
  "attitude",
  "version",
  "invitation",
  "institution",
  "kept",
  "deleted",
  "id",
  "tokenId",
  "number",
  "participants",
] as const;

/** A line of the access log in plain words. What an older version of the program wrote and this one does not know stays as it is. */
export async function auditWords(locale: Locale) {
  const [t, desk, keeping] = await Promise.all([
    translator(locale, "people"),
    translator(locale, "desk"),
    translator(locale, "keeping"),
  ]);
  const list = new Intl.ListFormat(locale);
  const roles = (text: string) =>
    list.format(text.split(", ").map((role) => (isRole(role) ? desk(`roles.${role}`) : role)));
  const keptClass = (name: string) => {
    const what = RETENTION_CLASSES.find((one) => one === name);
    return what ? keeping(`retention.classes.${what}`) : name;
  };
  const detail = (name: string, value: string | number | boolean) => {
    const known = DETAILS.find((one) => one === name);
    const text =
      known === "role" || known === "roles"
        ? roles(String(value))
        : known === "kept"
          ? keptClass(String(value))
          : String(value);
    return `${known ? t(`audit.details.${known}`) : name}: ${text}`;
  };
  return {
    who(line: Line): string {
      const known = ACTORS.find((one) => one === line.actorKind);
      if (known) return t(`audit.actors.${known}`);
      if (line.name === null) return t("audit.actors.gone");
      return t(line.actorKind === "token" ? "audit.actors.token" : "audit.actors.person", {
        name: line.name,
      });
    },
    what: (line: Line): string =>
      isAuditAction(line.action) ? desk(`audit.actions.${line.action}`) : line.action,
    rule: (line: Line): string =>
      isAuditAction(line.action) ? t(`audit.rules.${AUDIT_ACTIONS[line.action].rule}`) : "",
    detail(line: Line): string {
      const parts = Object.entries(line.target).flatMap(([name, value]) =>
        value === null || value === "" || name === "userId" ? [] : [detail(name, value)],
      );
      return [...(line.about === null ? [] : [line.about]), ...parts].join(", ");
    },
  };
}
