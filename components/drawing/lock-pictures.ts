import {
  Apple,
  Bird,
  Cat,
  Coffee,
  Fish,
  Flower2,
  House,
  KeyRound,
  Moon,
  Sun,
  TreeDeciduous,
  Umbrella,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Pictogram } from "@/lib/domain/drawing/terms";

/** The twelve pictures of locks and of cards. */
export const PICTURES: Readonly<Record<Pictogram, LucideIcon>> = {
  apple: Apple,
  bird: Bird,
  cat: Cat,
  fish: Fish,
  flower: Flower2,
  moon: Moon,
  sun: Sun,
  tree: TreeDeciduous,
  umbrella: Umbrella,
  house: House,
  key: KeyRound,
  cup: Coffee,
};
