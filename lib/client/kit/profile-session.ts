import type { Edit } from "@/lib/domain/kit/edits";
import { mergeProfiles, type Collision } from "@/lib/domain/kit/merge-profiles";
import { profileChanges, type Change } from "@/lib/domain/kit/profile-changes";
import type { Profile } from "@/lib/domain/kit/profile";
import { shownFromSent, type SentProfile, type ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { EvidenceSource, ProfileCalls } from "./profile-calls";

/** What somebody else did meanwhile, until it has been seen. */
export interface News {
  by: string | null;
  changes: readonly Change[];
  collisions: readonly Collision[];
}

export type Saving = "saved" | "waiting" | "saving" | "offline" | "failed" | "final";

export interface SessionState {
  /** As the server has it; its profile is the one last stored. */
  stored: ShownProfile;
  /** With what has been entered here. */
  profile: Profile;
  saving: Saving;
  news: News | null;
}

const REST_MS = 700;
const AGAIN_MS = 5_000;

/**
 * One profile being worked on here while others may work on it elsewhere. Every change is stored after a short rest; when
 * somebody else was first, both are put together and stored, and what they did is news. Nothing entered is ever dropped.
 */
export class ProfileSession {
  #state: SessionState;
  readonly #calls: ProfileCalls;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(calls: ProfileCalls, stored: ShownProfile) {
    this.#calls = calls;
    this.#state = { stored, profile: stored.profile, saving: "saved", news: null };
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly edit = (edit: Edit): void => {
    this.#set({ profile: edit(this.#state.profile), saving: "waiting" });
    this.#later(REST_MS);
  };

  /** Stores what waits; done when the server has it, or has said why not. */
  readonly save = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#work = this.#work.then(() => this.#store());
    return this.#work;
  };

  /** Looks for what others did, unless something of one's own still waits. */
  readonly refresh = (): Promise<void> => {
    this.#work = this.#work.then(async () => {
      if (this.#state.saving !== "saved") return;
      const answer = await this.#calls.get();
      if (answer.ok && answer.sent.revision > this.#state.stored.revision) this.#putTogether(answer.sent);
    });
    return this.#work;
  };

  /** Takes a proposed figure or a quote as evidence; false when that did not work. */
  async addEvidence(option: string, from: EvidenceSource): Promise<boolean> {
    await this.save();
    const { saving, stored } = this.#state;
    if (saving !== "saved") return false;
    const answer = await this.#calls.addEvidence(option, from, stored.revision);
    if (answer.ok) {
      this.#adopt(answer.sent);
      return true;
    }
    if (!answer.current) return false;
    this.#putTogether(answer.current);
    return this.addEvidence(option, from);
  }

  readonly seen = (): void => this.#set({ news: null });

  /** The end of a page: what waits goes out at once. */
  leave(): void {
    if (this.#state.saving === "waiting") void this.save();
    clearTimeout(this.#timer);
  }

  async #store(): Promise<void> {
    const { profile, stored } = this.#state;
    if (profileChanges(stored.profile, profile).length === 0) return this.#set({ saving: "saved" });
    this.#set({ saving: "saving" });
    const answer = await this.#calls.put(profile, stored.revision);
    if (answer.ok) return this.#adopt(answer.sent, profile);
    if (answer.code === "changed" && answer.current) {
      this.#putTogether(answer.current);
      return this.#store();
    }
    this.#set({ saving: answer.code === "offline" || answer.code === "final" ? answer.code : "failed" });
    if (answer.code === "offline") this.#later(AGAIN_MS);
  }

  /** What the server has now, with what was entered since `sent` was sent. */
  #adopt(answer: SentProfile, sent = this.#state.profile): void {
    const stored = shownFromSent(answer);
    const { profile } = mergeProfiles(sent, this.#state.profile, stored.profile);
    const waits = profileChanges(stored.profile, profile).length > 0;
    this.#set({ stored, profile, saving: waits ? "waiting" : "saved" });
    if (waits) this.#later(REST_MS);
  }

  #putTogether(current: SentProfile): void {
    const stored = shownFromSent(current);
    const { profile, theirs, collisions } = mergeProfiles(
      this.#state.stored.profile,
      this.#state.profile,
      stored.profile,
    );
    const before = this.#state.news;
    const news = {
      by: stored.changedBy,
      changes: [...(before?.changes ?? []), ...theirs],
      collisions: [...(before?.collisions ?? []), ...collisions],
    };
    this.#set({ stored, profile, news: theirs.length > 0 ? news : before });
  }

  #later(restMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), restMs);
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
