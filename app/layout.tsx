import type { ReactNode } from "react";

/** The document itself is made in `[locale]/layout.tsx`, which knows language and direction. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children;
}
