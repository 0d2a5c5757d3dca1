import { Button } from "@/components/ui/button";
import { Listen } from "../listen/listen";
import type { FactPage } from "./fact-pages";
import "./choice.css";

/** The large pictures of one page. */
export function FactChoices({ page }: { page: FactPage }) {
  return (
    <>
      <div className="mark-choices" role="group" aria-label={page.title}>
        {page.choices.map((choice) => (
          <Button
            key={choice.id}
            className="choice"
            data-choice={choice.id}
            aria-pressed={choice.on}
            onClick={choice.choose}
          >
            {choice.picture}
            {choice.word}
          </Button>
        ))}
      </div>
      <Listen
        clip={`card-${page.id}`}
        text={[page.title, ...page.choices.map(({ word }) => word)].join(". ")}
      />
      {page.note && <p className="mark-choices-note">{page.note}</p>}
    </>
  );
}
