"use client";
import { useState } from "react";
import type { Answer } from "@/lib/client/register/import-look";

interface Answered {
  answers: Readonly<Record<string, Answer>>;
}

/**
 * The plan with what is answered about its rows, and how to answer. `known`: lines that stand in the register already
 * and are left out unless somebody says otherwise.
 */
export function useAnswers<Plan extends Answered>(
  plan: Plan,
  known: readonly number[],
): [Plan, (lines: readonly number[], answer: Answer) => void] {
  const [answers, setAnswers] = useState<Answered["answers"]>(() => ({
    ...each(known, "leave"),
    ...plan.answers,
  }));
  return [{ ...plan, answers }, (lines, answer) => setAnswers({ ...answers, ...each(lines, answer) })];
}

const each = (lines: readonly number[], answer: Answer) =>
  Object.fromEntries(lines.map((line) => [line, answer]));
