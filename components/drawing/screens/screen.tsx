import type { ReactNode } from "react";
import { useCallback } from "react";
import "./screen.css";

/** One question on one screen. The heading takes the focus, so that a new screen is also heard. */
export function Screen({
  title,
  children,
  foot,
}: {
  title: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const focus = useCallback(
    (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true }),
    [],
  );
  return (
    <main className="screen">
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1} ref={focus}>
          {title}
        </h1>
        {children}
      </div>
      {foot && <div className="screen-foot">{foot}</div>}
    </main>
  );
}
