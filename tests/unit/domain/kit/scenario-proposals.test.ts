import { describe, expect, it } from "vitest";
import { KIT_OPTIONS } from "@/lib/domain/kit/catalogue";
import { proposeFromScenario } from "@/lib/domain/kit/propose/from-scenario";
import { compareSites } from "@/lib/domain/siting/compare-sites";
import { demoInputs } from "../siting/demo-inputs";

const comparison = compareSites(demoInputs({ most: 2 }));
const source = {
  id: "s",
  name: "Vergleich",
  day: "2026-11-02",
  participants: 160,
  comparison,
  sureness: null,
};
const told = proposeFromScenario(source);
const saying = (sentence: string) => told.filter(({ figure }) => figure.sentence === sentence);

describe("evidence proposed from a comparison of sites", () => {
  it("says of each possible host how its place is seen, in bounds, to the forms it stands for", () => {
    const hosts = comparison.candidates.filter(({ embedding }) => embedding !== "own");
    expect(hosts.length).toBeGreaterThan(1);
    expect(saying("host-seen").map(({ figure }) => figure.parameters["site"])).toEqual(
      hosts.map(({ name }) => name),
    );
    for (const { figure, options } of saying("host-seen")) {
      const { embedding } = hosts.find(({ name }) => name === figure.parameters["site"]) ?? {};
      expect(options).toContain(
        embedding === "attached" ? "rb.standort.anbindung" : "rb.standort.integration",
      );
      expect(options).toContain("rb.anbindung.ohne");
      for (const attitude of ["use", "value", "avoid"]) {
        const [from, to] = [figure.parameters[`${attitude}From`], figure.parameters[`${attitude}To`]];
        expect(Number(from)).toBeLessThan(Number(to));
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
      }
    }
  });

  it("says how much longer slow walkers take, to what asks for access", () => {
    expect(saying("slow-walkers").map(({ figure }) => figure.parameters["count"])).toEqual([1, 2]);
    for (const { figure, options } of saying("slow-walkers")) {
      expect(Number(figure.parameters["slow"])).toBeGreaterThan(Number(figure.parameters["brisk"]));
      expect(options).toEqual(["ko.orgform.verweisen", "ko.orgform.lotsen", "ko.prinzipien.inklusion"]);
    }
  });

  it("names options of the kit alone, and no best set without recalculations", () => {
    expect(
      told.flatMap(({ options }) => options).filter((id) => !KIT_OPTIONS.some((one) => one.id === id)),
    ).toEqual([]);
    expect(saying("scenario-best")).toEqual([]);
  });
});
