import { describe, expect, it } from "vitest";
import { openPoints } from "@/lib/domain/accountability/open-points";
import { toMarkdown } from "@/lib/domain/accountability/paper";

describe("a paper as Markdown", () => {
  it("has a title, headings, lists and tables", () => {
    const text = toMarkdown({
      title: "Record",
      blocks: [
        { kind: "heading", text: "One" },
        { kind: "facts", rows: [{ name: "Who", text: "City" }] },
        { kind: "table", head: ["a", "b"], rows: [["1", "2"]] },
        { kind: "list", items: ["x"] },
      ],
    });
    expect(text).toBe(
      "# Record\n\n## One\n\n- **Who:** City\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- x\n",
    );
  });

  it("is not changed by what somebody typed", () => {
    const text = toMarkdown({
      title: "T",
      blocks: [
        { kind: "facts", rows: [{ name: "n", text: "<img src=x>\n\n# no | [a](b) *c* `d` &lt;" }] },
        { kind: "table", head: ["a"], rows: [["x | y\nz"]] },
      ],
    });
    expect(text).toContain(String.raw`\<img src=x\> \# no \| \[a\](b) \*c\* \`d\` \&lt;`);
    expect(text).toContain(String.raw`| x \| y z |`);
  });
});

describe("open points of an impact assessment", () => {
  const responsible = { controllers: "a", contact: "b", legalBasis: "c", recipients: "d", hosting: "e" };
  const known = {
    definition: { responsible, retention: { rawMonths: 1, audioDays: 1, keyMonths: 1 } },
    keeper: true,
    researcher: true,
    consentReleased: true,
  };

  it("are only what people decide, when the study is set up", () => {
    expect(openPoints(known)).toEqual([
      "officer",
      "affected",
      "necessity",
      "processors",
      "tablets",
      "residual",
      "signature",
    ]);
  });

  it("begin with the gaps of the settings", () => {
    expect(openPoints({ ...known, definition: {}, keeper: false }).slice(0, 7)).toEqual([
      "controllers",
      "contact",
      "legalBasis",
      "recipients",
      "hosting",
      "retention",
      "keeper",
    ]);
    expect(
      openPoints({
        ...known,
        definition: { ...known.definition, responsible: { ...responsible, hosting: " " } },
      })[0],
    ).toBe("hosting");
  });
});
