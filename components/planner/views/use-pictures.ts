"use client";
import { useMemo } from "react";
import type { Picture } from "@/lib/client/planner/picture";
import type { Subject } from "@/lib/domain/privacy/shown-part";
import type { SurfaceData } from "../surface-data";
import { coarsePicture } from "./coarse-picture";
import { differencePicture } from "./difference-picture";
import { useWords } from "./use-words";
import { zonesPicture } from "./zones-picture";
import type { View } from "./view";

/** One picture, or two side by side, of what is asked of a release. */
export function usePictures(data: SurfaceData, view: View): readonly [Picture, ...Picture[]] {
  const words = useWords(data);
  const { attitude, part, other, as, kind } = view;
  return useMemo(() => {
    const one = (which: Subject): Picture =>
      kind === "mentions" || kind === "at-least"
        ? coarsePicture(words, data, which.attitude, kind)
        : zonesPicture(words, data, which, kind === "smooth");
    const first = { attitude, part };
    if (other === null) return [one(first)];
    return as === "difference" ? [differencePicture(words, data, first, other)] : [one(first), one(other)];
  }, [words, data, attitude, part, other, as, kind]);
}
