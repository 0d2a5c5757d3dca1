import { describe, expect, it } from "vitest";
import { AUDIT_ACTIONS, AUDIT_KINDS, actionsOf } from "@/lib/domain/access/audit";
import german from "@/lib/i18n/messages/de/desk.json";
import germanPeople from "@/lib/i18n/messages/de/people.json";
import english from "@/lib/i18n/messages/en/desk.json";
import englishPeople from "@/lib/i18n/messages/en/people.json";

const at = (texts: unknown, key: string): unknown =>
  key.split(".").reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], texts);

describe("acts of the access log", () => {
  it.each(Object.entries(AUDIT_ACTIONS))(
    "%s has words in both languages, and so has its rule",
    (action, { rule }) => {
      for (const desk of [german, english])
        expect(at(desk.audit.actions, action)).toEqual(expect.any(String));
      for (const people of [germanPeople, englishPeople])
        expect((people.audit.rules as Record<string, string>)[rule]).toEqual(expect.any(String));
    },
  );

  it("every word belongs to an act, and every act to one kind", () => {
    const words = (node: object, prefix = ""): string[] =>
      Object.entries(node).flatMap(([key, value]) =>
        typeof value === "string" ? [prefix + key] : words(value as object, `${prefix}${key}.`),
      );
    expect(words(german.audit.actions).toSorted()).toEqual(Object.keys(AUDIT_ACTIONS).toSorted());
    expect(AUDIT_KINDS.flatMap(actionsOf).toSorted()).toEqual(Object.keys(AUDIT_ACTIONS).toSorted());
  });
});
