import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { distanceMeters } from "@/lib/domain/geometry/meters";
import type { DrawnWays } from "@/lib/domain/siting/drawn-ways";
import { useFigures } from "../use-figures";
import styles from "./ways-drawing.module.css";

/** What is drawn, as a list in which each can be removed: what the map shows stands here in words. */
export function DrawnLists(props: {
  ways: DrawnWays;
  onRemove: (what: "barriers" | "crossings", place: number) => void;
}) {
  const t = useTranslations("siting.ways.drawing");
  const { plain } = useFigures();
  const { ways, onRemove } = props;
  const lists = {
    barriers: ways.barriers.map((line, place) =>
      t("barrier", { number: place + 1, kilometres: plain(lengthMeters(line) / 1_000) }),
    ),
    crossings: ways.crossings.map((_, place) => t("crossingAt", { number: place + 1 })),
  };
  return (
    <div className={styles["lists"]}>
      {(["barriers", "crossings"] as const).map((what) =>
        lists[what].length === 0 ? null : (
          <ul key={what} aria-label={t(`list.${what}`)}>
            {lists[what].map((told, place) => (
              <li key={told}>
                <span>{told}</span>
                <Button
                  look="quiet"
                  aria-label={t("removeThis", { what: told })}
                  onClick={() => onRemove(what, place)}
                >
                  {t("remove")}
                </Button>
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

const lengthMeters = (line: DrawnWays["barriers"][number]): number =>
  line.slice(1).reduce((sum, at, before) => sum + distanceMeters(line[before] ?? at, at), 0);
