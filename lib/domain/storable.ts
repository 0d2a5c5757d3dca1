import * as z from "zod";

/** PostgreSQL stores neither NUL nor lone surrogates. */
export const storable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/** A text of a form, without the spaces around it. */
export const storableText = (most: number) =>
  z.string().trim().max(most).refine(storable, { error: "unstorable-text" });
