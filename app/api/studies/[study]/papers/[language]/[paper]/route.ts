import { isPaperName, toMarkdown } from "@/lib/domain/accountability/paper";
import { DomainError } from "@/lib/domain/errors";
import { isLocale, isStaffLocale } from "@/lib/i18n/locales";
import { endpoint } from "@/lib/server/http";
import { writePaper } from "@/lib/server/papers/write-paper";
import { readPapers } from "@/lib/services/studies/read-papers";

type Params = { study: string; language: string; paper: string };

export const GET = endpoint<Params>(async (_request, ctx, { study, language, paper }) => {
  const facts = await readPapers(ctx, study);
  if (!isLocale(language) || !isStaffLocale(language) || !isPaperName(paper))
    throw new DomainError("not-found");
  return new Response(toMarkdown(await writePaper(paper, language, facts)), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${paper}.${language}.md"`,
    },
  });
});
