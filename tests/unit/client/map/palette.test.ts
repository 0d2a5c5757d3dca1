import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACCENT, ATTITUDE_COLOURS, BARRIER, HALO, INK, QUIET } from "@/lib/client/map/palette";

const tokens = readFileSync(new URL("../../../../components/ui/tokens.css", import.meta.url), "utf8");
const token = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1];

describe("colours of the canvas", () => {
  it.each([
    ["ink", INK],
    ["halo", HALO],
    ["accent", ACCENT],
    ["barrier", BARRIER],
    ["paper", QUIET.paper],
    ...Object.entries(ATTITUDE_COLOURS),
  ])("%s is the token's", (name, colour) => expect(colour).toBe(token(name)));
});
