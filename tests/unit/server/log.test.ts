import { expect, it } from "vitest";
import { errorTrace } from "@/lib/server/log";

it("keeps messages, which may quote content, out of the log", () => {
  const trace = errorTrace(
    Object.assign(new Error("Key (label)=(my secret place)", { cause: new TypeError("also secret") }), {
      code: "23505",
    }),
  );
  expect(JSON.stringify(trace)).not.toContain("secret");
  expect(trace).toMatchObject({ kind: "Error", code: "23505", cause: { kind: "TypeError" } });
  expect(trace["places"]).not.toHaveLength(0);
});
