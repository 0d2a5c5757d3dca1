import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/lib/client/desk/calls";
import type { DrawnWays } from "@/lib/domain/siting/drawn-ways";

const DRAWN = ["barriers", "crossings"] as const;

type Drawn = (typeof DRAWN)[number];

/** What the server has, in which versions (0: none) and from where (empty: nowhere). */
export interface StoredWays {
  content: Pick<DrawnWays, Drawn>;
  versions: Readonly<Record<Drawn, number>>;
  sources: Readonly<Record<Drawn, string>>;
}

const FAILURES = ["changed", "too-large", "offline"] as const;

/** Keeps what was drawn in place of what stood: each kind that is another one now, in the version that was seen. */
export function useKeepWays(study: string, { content, versions, sources }: StoredWays) {
  const t = useTranslations("siting.ways.drawing");
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<(typeof FAILURES)[number] | "other" | null>(null);

  // Of two kinds one may be kept and the other refused: what is kept is not sent again.
  const kept = useRef<Partial<StoredWays["content"]>>({});

  async function keep(ways: DrawnWays) {
    setWorking(true);
    setFailed(null);
    for (const kind of DRAWN) {
      if (ways[kind] === (kept.current[kind] ?? content[kind])) continue;
      const seen = { "If-Match": `"${versions[kind]}"` };
      const address = `/api/studies/${encodeURIComponent(study)}/ways/${kind}`;
      const outcome =
        ways[kind].length === 0
          ? await call("DELETE", address, undefined, seen)
          : await call("PUT", address, { source: drawnOver(sources[kind]), content: ways[kind] }, seen);
      if (!outcome.ok) {
        setFailed(FAILURES.find((code) => code === outcome.code) ?? "other");
        return setWorking(false);
      }
      kept.current = { ...kept.current, [kind]: ways[kind] };
    }
    setWorking(false);
    router.refresh();
  }
  /** A file that was drawn on stays named. */
  function drawnOver(source: string): string {
    const drawn = t("source");
    return (source === "" || source.includes(drawn) ? source || drawn : `${source}, ${drawn}`).slice(-200);
  }

  return { keep, working, failed };
}
