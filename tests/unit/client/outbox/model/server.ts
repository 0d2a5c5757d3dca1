import { createHash } from "node:crypto";
import type { Answer } from "@/lib/client/outbox/answer";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import type { Claim, Lacking } from "@/lib/client/outbox/have";

export const sha = (body: string): string => createHash("sha256").update(body).digest("hex");

export interface Version {
  revision: number;
  body: string;
}

interface Stored {
  current: Map<string, Version>;
  /** Losers and what was there before, by id. */
  versions: Map<string, Version[]>;
}

/** The rules of `PUT /api/drawings/{id}` and `/api/sealed` in memory, with a backup, a restore and sudden deaths. */
export class ModelServer {
  private stored: Stored = { current: new Map(), versions: new Map() };
  private backup: Stored = { current: new Map(), versions: new Map() };
  /** Kept outside of the database, as the real one does: a restore brings nothing back that was erased. */
  private readonly erased = new Set<string>();
  /** Everything that was ever committed, as `id revision hash`. */
  readonly committed = new Set<string>();

  current = (id: string): Version | null => this.stored.current.get(id) ?? null;
  ids = (): string[] => [...this.stored.current.keys()];
  isErased = (id: string): boolean => this.erased.has(id);

  takeBackup(): void {
    this.backup = structuredClone(this.stored);
  }

  restore(): void {
    this.stored = structuredClone(this.backup);
    for (const id of this.erased) this.forget(id);
  }

  erase(id: string): void {
    this.erased.add(id);
    this.forget(id);
  }

  have(claims: readonly Claim[]): Lacking {
    const lacks = ({ id, revision, hash }: Claim) => {
      const current = this.current(id);
      if (current && (current.revision > revision || sha(current.body) === hash)) return false;
      return !(this.stored.versions.get(id) ?? []).some((version) => sha(version.body) === hash);
    };
    return {
      missing: claims.filter((claim) => !this.erased.has(claim.id) && lacks(claim)),
      erased: claims.filter(({ id }) => this.erased.has(id)).map(({ id }) => id),
    };
  }

  /** Commits and answers; `dies` decides when the process is gone. */
  receive(entry: OutboxEntry, dies: "never" | "before-commit" | "after-commit" = "never"): Answer {
    if (dies === "before-commit") return { type: "network" };
    const answer = this.put(entry);
    return dies === "after-commit" ? { type: "network" } : answer;
  }

  private put({ id, revision, content }: OutboxEntry): Answer {
    if (this.erased.has(id)) return { type: "refused", status: 410, retryAfterSeconds: null };
    const body = content.type === "letter" ? content.body : opened(content.jwe);
    const version = { id, revision, hash: sha(body) };
    const current = this.current(id);
    if (current && current.revision === revision && current.body === body)
      return { type: "confirmed", ...version };
    this.committed.add(`${id} ${revision} ${version.hash}`);
    if (current && current.revision >= revision) {
      this.keep(id, { revision, body });
      return { type: "refused", status: 409, retryAfterSeconds: null, kept: version };
    }
    if (current) this.keep(id, current);
    this.stored.current.set(id, { revision, body });
    return { type: "confirmed", ...version };
  }

  private keep(id: string, version: Version): void {
    this.stored.versions.set(id, [...(this.stored.versions.get(id) ?? []), version]);
  }

  private forget(id: string): void {
    this.stored.current.delete(id);
    this.stored.versions.delete(id);
  }
}

/** A seal that costs nothing; what a real one holds is tested in `handover/hand-on.test.ts`. */
export const sealedText = (body: string): string => Buffer.from(body).toString("base64");
const opened = (jwe: string): string => Buffer.from(jwe, "base64").toString();
