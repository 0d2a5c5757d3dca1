import { describe, expect, it } from "vitest";
import type { Session } from "@/lib/domain/drawing/session";
import { startSession } from "@/lib/domain/drawing/session";
import {
  goToPage,
  nextPage,
  offeredAttitudes,
  pageBefore,
  pagesOf,
  phaseOf,
  talkStage,
} from "@/lib/domain/drawing/way";
import type { Way } from "@/lib/domain/drawing/way";

const AT = "2026-11-22T10:00:00.000Z";
const way: Way = {
  questions: [
    { id: "use", attitude: "use", text: {}, optional: false },
    { id: "value", attitude: "value", text: {}, optional: false },
    { id: "avoid", attitude: "avoid", text: {}, optional: true },
  ],
  groupSets: 2,
  layers: 1,
  wish: true,
  minors: null,
};
const start = (change: Partial<Session> = {}): Session => ({
  ...startSession({
    code: "C",
    workshop: "w",
    id: "i",
    participant: "p",
    secret: "s",
    language: "de",
    at: AT,
  }),
  ...change,
});

function walk(session: Session): string[] {
  const seen: string[] = [];
  let now = session;
  for (let turn = 0; turn < 40; turn++) {
    const page = nextPage(now, way);
    if (page.screen === now.screen && page.stage === now.stage) return seen;
    now = goToPage(now, page, way, AT);
    seen.push(now.stage === 0 ? now.screen : String(now.stage));
  }
  throw new Error("The way has no end.");
}

describe("the way", () => {
  it("asks one thing a page, from the language to the farewell", () => {
    expect(walk(start({ decision: "counted", card: true })).join(" ")).toBe(
      "who consent check 1 2 groups 1 lock practice draw 1 2 3 wish preview 1 receipt 1 farewell",
    );
  });

  it("asks minors themselves, before the consent, where they take part", () => {
    const open: Way = { ...way, minors: "from-14" };
    const screens = (age: Session["age"]) =>
      pagesOf(start({ decision: "counted", age }), open)
        .slice(0, 5)
        .map(({ screen }) => screen);
    expect(screens("minor")).toEqual(["language", "who", "age", "assent", "consent"]);
    expect(screens("adult")).toEqual(["language", "who", "age", "consent", "check"]);
  });

  it("skips what does not apply to who draws alone", () => {
    expect(walk(start({ decision: "alone" })).join(" ")).toBe("who consent practice draw 1 2 3 farewell");
  });

  it("asks where the marks of a sheet are, after everything was drawn", () => {
    const counted = start({ decision: "counted", mode: "sheet" });
    expect(walk(counted).join(" ")).toContain("wish locate preview");
    expect(walk(start({ decision: "alone", mode: "sheet" }))).not.toContain("locate");
  });

  it("shows no card to who wants none, and the talk only when it was asked for", () => {
    const pages = pagesOf(start({ decision: "counted", card: false, talk: "asked" }), way);
    expect(pages.filter(({ screen }) => screen === "receipt")).toHaveLength(1);
    expect(pages).toContainEqual({ screen: "draw", stage: talkStage(way.questions) });
  });

  it("finishes the drawing behind the preview, once", () => {
    const preview = start({ decision: "counted", screen: "preview", stage: 1 });
    const done = goToPage(preview, nextPage(preview, way), way, AT);
    expect(done).toMatchObject({ screen: "receipt", finishedAt: AT });
    expect(goToPage(done, nextPage(done, way), way, "later").finishedAt).toBe(AT);
    expect(preview.finishedAt).toBeNull();
  });

  it("notes each question when it is put, and an optional attitude only then", () => {
    let session = start({ decision: "counted", screen: "practice" });
    session = goToPage(session, nextPage(session, way), way, AT);
    expect(session.asked).toEqual(["use"]);
    expect(offeredAttitudes(session.asked, way.questions)).toEqual(["use", "value"]);
    session = goToPage(session, { screen: "draw", stage: 2 }, way, AT);
    expect(session.asked).toEqual(["use", "avoid"]);
    expect(offeredAttitudes(session.asked, way.questions)).toEqual(["use", "value", "avoid"]);
  });

  it("stores the talk as asked only when it was put, and as done behind it", () => {
    const free = start({ decision: "counted", screen: "draw", stage: 3, talk: "asked" });
    expect(free.asked).toEqual([]);
    const talk = goToPage(free, nextPage(free, way), way, AT);
    expect(talk.asked).toEqual(["talk"]);
    expect(phaseOf(talk, way.questions)).toBe("probed");
    const wish = goToPage(talk, nextPage(talk, way), way, AT);
    expect(wish).toMatchObject({ screen: "wish", talk: "done", asked: ["talk", "wish"] });
    expect(phaseOf(wish, way.questions)).toBe("wish");
  });

  it("goes back page by page, but not from drawing to the questions about the person", () => {
    expect(pageBefore(start({ decision: "counted", screen: "groups", stage: 0 }), way)).toEqual({
      screen: "check",
      stage: 2,
    });
    expect(pageBefore(start({ decision: "counted", screen: "wish" }), way)).toEqual({
      screen: "draw",
      stage: 3,
    });
    expect(pageBefore(start({ decision: "counted", screen: "draw", stage: 0 }), way)).toBeNull();
    expect(pageBefore(start(), way)).toBeNull();
  });
});
