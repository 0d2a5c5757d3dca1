"use client";
import { useMemo } from "react";
import type { Picture } from "@/lib/client/planner/picture";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { SurfaceData } from "../surface-data";
import { coarsePicture } from "./coarse-picture";
import { differencePicture } from "./difference-picture";
import { useWords } from "./use-words";
import { zonesPicture } from "./zones-picture";
import type { View } from "./view";

/** One picture, or two side by side, of what is asked of a release. */
export function usePictures(data: SurfaceData, view: View): readonly [Picture, ...Picture[]] {
  const words = useWords(data);
  const { attitude, other, as, kind } = view;
  return useMemo(() => {
    const one = (which: Attitude): Picture =>
      kind === "mentions" || kind === "at-least"
        ? coarsePicture(words, data, which, kind)
        : zonesPicture(words, data, which, kind === "smooth");
    if (other === null) return [one(attitude)];
    return as === "difference"
      ? [differencePicture(words, data, attitude, other)]
      : [one(attitude), one(other)];
  }, [words, data, attitude, other, as, kind]);
}
