import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { ComparisonAnswer, ComparisonQuestion, SentQuestion } from "./comparison-messages";

export interface CompareThread {
  ask(question: ComparisonQuestion): void;
  end(): void;
}

/**
 * The thread in which the page compares, so that it can be moved about in meanwhile. Only the newest question is
 * answered: one that comes before the first part of an answer waits, and takes the place of any that waited before; one
 * that comes later cuts the other parts off.
 */
export function compareThread(onAnswer: (answer: ComparisonAnswer) => void): CompareThread {
  const worker = new Worker(new URL("./compare-worker.ts", import.meta.url), { type: "module" });
  let asked: ComparisonQuestion | null = null;
  let busy = false;
  let waiting: ComparisonQuestion | null = null;
  let held: SitingInputs | null = null;
  const send = (question: ComparisonQuestion) => {
    asked = question;
    busy = true;
    const sent: SentQuestion = question.inputs === held ? { ...question, inputs: null } : question;
    held = question.inputs;
    worker.postMessage(sent);
  };
  const next = () => {
    busy = false;
    if (waiting === null) return;
    const question = waiting;
    waiting = null;
    send(question);
  };
  worker.onmessage = ({ data }: MessageEvent<ComparisonAnswer>) => {
    // Whether inputs that failed are held is not known: the next question brings them again.
    if (data.part === "none") held = null;
    onAnswer(data);
    if (data.number === asked?.number) next();
  };
  worker.onerror = () => {
    held = null;
    if (asked !== null) onAnswer({ number: asked.number, part: "none" });
    next();
  };
  return {
    ask(question) {
      if (busy) waiting = question;
      else send(question);
    },
    end: () => worker.terminate(),
  };
}
