import type { ReactNode } from "react";
import { useCallback } from "react";
import type { ClipId, PageId } from "@/lib/domain/study/clips";
import { Listen } from "../listen/listen";
import { SignFilm } from "../listen/sign-film";
import "./screen.css";

/**
 * One question on one screen. The heading takes the focus, so that a new screen is also heard; beside it stands what
 * reads the whole screen (`clip` of `lib/domain/study/clips.ts`).
 */
export function Screen({
  title,
  clip,
  children,
  foot,
}: {
  title: ReactNode;
  clip?: ClipId | PageId;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const focus = useCallback(
    (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true }),
    [],
  );
  return (
    <main className="screen" data-read>
      <div className="screen-body">
        <div className="screen-head">
          <h1 className="screen-title" tabIndex={-1} ref={focus}>
            {title}
          </h1>
          {clip !== undefined && (
            <>
              <SignFilm screen={clip} />
              <Listen clip={clip} />
            </>
          )}
        </div>
        {children}
      </div>
      {foot && <div className="screen-foot">{foot}</div>}
    </main>
  );
}
