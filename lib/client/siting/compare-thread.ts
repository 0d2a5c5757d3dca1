import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { ComparisonAnswer, ComparisonQuestion, SentQuestion } from "./comparison-messages";

export interface CompareThread {
  ask(question: ComparisonQuestion): void;
  end(): void;
}

/**
 * The thread in which the page compares, so that it can be moved about in meanwhile. Only the newest question is
 * answered: one that came while another is computed waits, and takes the place of any that waited before.
 */
export function compareThread(onAnswer: (answer: ComparisonAnswer) => void): CompareThread {
  const worker = new Worker(new URL("./compare-worker.ts", import.meta.url), { type: "module" });
  let busy: ComparisonQuestion | null = null;
  let waiting: ComparisonQuestion | null = null;
  let held: SitingInputs | null = null;
  const send = (question: ComparisonQuestion) => {
    busy = question;
    const sent: SentQuestion = question.inputs === held ? { ...question, inputs: null } : question;
    held = question.inputs;
    worker.postMessage(sent);
  };
  const next = () => {
    busy = null;
    if (waiting === null) return;
    const question = waiting;
    waiting = null;
    send(question);
  };
  worker.onmessage = ({ data }: MessageEvent<ComparisonAnswer>) => {
    // Whether inputs that failed are held is not known: the next question brings them again.
    if (data.compared === null) held = null;
    onAnswer(data);
    next();
  };
  worker.onerror = () => {
    held = null;
    if (busy !== null) onAnswer({ number: busy.number, compared: null });
    next();
  };
  return {
    ask(question) {
      if (busy === null) send(question);
      else waiting = question;
    },
    end: () => worker.terminate(),
  };
}
