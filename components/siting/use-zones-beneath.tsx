"use client";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useWords } from "@/components/planner/views/use-words";
import { zonesPicture } from "@/components/planner/views/zones-picture";
import type { Picture } from "@/lib/client/planner/picture";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import { Segments } from "./segments";
import type { SitesData } from "./sites-data";

export interface ZonesBeneath {
  readonly picture: Picture | null;
  /** How many persons they rest on, of which release; null: none are shown. */
  readonly basis: string | null;
  /** What chooses the attitude; null before the first release. */
  readonly choice: ReactNode;
}

/** Before the first release there is nothing to draw: this stands in for it, so that hooks stay in order. */
const NO_RELEASE: ReleaseSummary = {
  id: "",
  number: 0,
  mode: "",
  participants: 0,
  presentation: "none",
  withheld: [],
  k: 0,
  createdAt: "1970-01-01T00:00:00Z",
  publishedAt: null,
  withdrawn: false,
};

/** The released zones of one attitude under the sites, without their numbers; or none. */
export function useZonesBeneath(data: SitesData): ZonesBeneath {
  const t = useTranslations("siting.map");
  const planner = useTranslations("planner");
  const name = useId();
  const [attitude, setAttitude] = useState<Attitude | "none">("none");
  const { release } = data;
  const shown = useMemo(() => ({ ...data, release: release ?? NO_RELEASE }), [data, release]);
  const words = useWords(shown);
  const picture = useMemo(() => {
    if (release === null || attitude === "none") return null;
    const drawn = zonesPicture(words, { release, zones: data.zones }, { attitude, part: null }, false);
    return { ...drawn, zones: drawn.zones.map((zone) => ({ ...zone, text: "" })) };
  }, [words, release, data.zones, attitude]);
  return {
    picture,
    basis: picture && `${picture.legend.heading}: ${picture.legend.basis} · ${picture.legend.release}`,
    choice:
      release === null ? null : (
        <Segments
          legend={t("zones")}
          name={name}
          chosen={attitude}
          onChoose={setAttitude}
          choices={[
            { value: "none" as const, text: t("noZones") },
            ...ATTITUDES.map((one) => ({ value: one, text: planner(`attitude.${one}`) })),
          ]}
        />
      ),
  };
}
