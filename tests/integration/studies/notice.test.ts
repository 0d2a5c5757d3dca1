import { beforeAll, expect, it } from "vitest";
import { NOBODY } from "@/lib/domain/access/actor";
import { MOST_FAILURES } from "@/lib/services/attempts";
import { noticeOfCode, readNotice } from "@/lib/services/studies/read-notice";
import { describeOnBoth } from "../../support/each-database";
import { contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

const attempts = { key: (target: string) => `this caller, ${target}` };

describeOnBoth("the privacy notice", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const nobody = () => contextOf(open(), NOBODY);

  it("is there for anybody who has the study's address, and for no other address", async () => {
    const { id, definition } = await readNotice(nobody(), study.slug);
    expect([id, definition.title["de"]]).toEqual([study.id, "Probe"]);
    expect(await refusalOf(readNotice(nobody(), "no-such-study"))).toBe("not-found");
  });

  it("is found by a meeting's code however it is typed, and guessing codes ends soon", async () => {
    const typed = ` ${study.workshopCode.slice(0, 4).toLowerCase()}-${study.workshopCode.slice(4)} `;
    expect(await noticeOfCode(nobody(), { code: typed, attempts })).toBe(study.slug);
    for (let tries = 0; tries < MOST_FAILURES; tries += 1)
      expect(await refusalOf(noticeOfCode(nobody(), { code: "", attempts }))).toBe("workshop-unknown");
    expect(await refusalOf(noticeOfCode(nobody(), { code: study.workshopCode, attempts }))).toBe("too-many");
  });
});
