import type { Capability } from "./roles";

export const AUDIT_KINDS = ["raw", "release", "people", "erasure", "study", "workshop", "register"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What an act rests on: a capability in the study, or what else let somebody do it. */
export type AuditRule = Capability | "account" | "founder" | "link" | "operator" | "receipt" | "secret";

const act = <Kind extends AuditKind, Rule extends AuditRule>(kind: Kind, rule: Rule) => ({ kind, rule });

/** Every act that the access log knows; its words stand in `desk:audit.actions`. */
export const AUDIT_ACTIONS = {
  "marks-read": act("raw", "marks:read"),
  exported: act("raw", "marks:read"),
  "audio-heard": act("raw", "marks:read"),
  "picture-seen": act("raw", "marks:read"),
  "words-read": act("raw", "marks:read"),
  "words-changed": act("raw", "marks:read"),
  "words-released": act("release", "marks:read"),
  "words-withdrawn": act("release", "marks:read"),
  "drawing-counts": act("raw", "marks:read"),
  "drawing-aside": act("raw", "marks:read"),
  "release.made": act("release", "release:make"),
  "release.refused": act("release", "release:make"),
  "release.audit": act("release", "release:audit"),
  "release.page": act("release", "release:read"),
  "release.zones": act("release", "release:read"),
  "release.tables": act("release", "release:read"),
  "release.publish-asked": act("release", "release:publish"),
  "release.published": act("release", "release:publish"),
  "release.unpublish-asked": act("release", "release:publish"),
  "release.unpublished": act("release", "release:publish"),
  "release.withdraw-asked": act("release", "release:publish"),
  "release.withdrawn": act("release", "release:publish"),
  "release.withdraw-zone-asked": act("release", "release:publish"),
  "release.zone-withdrawn": act("release", "release:publish"),
  "release.asking-dropped": act("release", "release:publish"),
  "release.previewed": act("release", "finding:see"),
  "objection.raised": act("release", "objection:raise"),
  "objection.settled": act("release", "objection:raise"),
  "finding.written": act("release", "finding:write"),
  "finding.removed": act("release", "finding:write"),
  "feedback.opened": act("release", "finding:write"),
  "feedback.closed": act("release", "finding:write"),
  "feedback.words-read": act("raw", "answer:read"),
  "job.cancelled": act("release", "release:make"),
  "drawing-erased": act("erasure", "secret"),
  "receipt-erased": act("erasure", "receipt"),
  "retention-applied": act("erasure", "data:keep"),
  "backup-made": act("study", "data:keep"),
  "signed-in": act("people", "account"),
  "code-given": act("people", "account"),
  "account-created": act("people", "operator"),
  "account-disabled": act("people", "member:grant"),
  "account-enabled": act("people", "operator"),
  "password-changed": act("people", "account"),
  "second-factor-set-up": act("people", "account"),
  "second-factor-removed": act("people", "operator"),
  "recovery-codes-made": act("people", "account"),
  "sessions-ended": act("people", "account"),
  "token-created": act("people", "operator"),
  "token-revoked": act("people", "account"),
  "invitation-made": act("people", "member:grant"),
  "invitation-withdrawn": act("people", "member:grant"),
  "invitation-accepted": act("people", "link"),
  "role-granted": act("people", "member:grant"),
  "role-revoked": act("people", "member:grant"),
  "researcher-confirmed": act("people", "researcher:confirm"),
  "may-found": act("people", "operator"),
  "study-founded": act("study", "founder"),
  "study-changed": act("study", "study:configure"),
  "study-exported": act("study", "study:configure"),
  "consent-released": act("study", "consent:release"),
  "basemap.set": act("study", "study:configure"),
  "basemap.removed": act("study", "study:configure"),
  "language-named": act("study", "language:edit"),
  "language-reviewed": act("study", "language:edit"),
  "language-opened": act("study", "language:edit"),
  "language-closed": act("study", "language:edit"),
  "clip-stored": act("study", "language:edit"),
  "clip-removed": act("study", "language:edit"),
  "workshop.planned": act("workshop", "workshop:plan"),
  "workshop.changed": act("workshop", "workshop:plan"),
  "workshop.closed": act("workshop", "workshop:plan"),
  "workshop.reopened": act("workshop", "workshop:plan"),
  "workshop.admitted": act("workshop", "workshop:run"),
  "workshop.refused": act("workshop", "workshop:run"),
  "workshop.talk": act("workshop", "workshop:run"),
  "workshop.wish": act("workshop", "workshop:run"),
  "workshop.end": act("workshop", "workshop:run"),
  "workshop.no-step": act("workshop", "workshop:run"),
  "workshop.hold": act("workshop", "workshop:run"),
  "workshop.go-on": act("workshop", "workshop:run"),
  "workshop.stop": act("workshop", "workshop:run"),
  "workshop.no-stop": act("workshop", "workshop:run"),
  "workshop.erase": act("workshop", "workshop:run"),
  "workshop.no-erase": act("workshop", "workshop:run"),
  "workshop.coming": act("workshop", "workshop:run"),
  "workshop.helped": act("workshop", "workshop:run"),
  "workshop.drawing-counts": act("workshop", "workshop:run"),
  "workshop.drawing-aside": act("workshop", "workshop:run"),
  "workshop.notes": act("workshop", "workshop:run"),
  "register.added": act("register", "register:edit"),
  "register.changed": act("register", "register:edit"),
  "register.removed": act("register", "register:edit"),
  "register.imported": act("register", "register:edit"),
  "register.undone": act("register", "register:edit"),
} as const satisfies Readonly<Record<string, { kind: AuditKind; rule: AuditRule }>>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

export function isAuditAction(value: string): value is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, value);
}

/** All acts of one kind. */
export function actionsOf(kind: AuditKind): AuditAction[] {
  return Object.entries(AUDIT_ACTIONS).flatMap(([action, one]) =>
    one.kind === kind && isAuditAction(action) ? [action] : [],
  );
}
