import type { ReactNode } from "react";
import "./crossed.css";

/** A picture struck through: not this. */
export function Crossed({ children }: { children: ReactNode }) {
  return (
    <span className="crossed">
      {children}
      <svg viewBox="0 0 48 48" preserveAspectRatio="none" aria-hidden>
        <path d="M6 42 42 6" className="crossed-halo" />
        <path d="M6 42 42 6" />
      </svg>
    </span>
  );
}
