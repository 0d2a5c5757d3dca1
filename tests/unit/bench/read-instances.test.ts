import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { runUntil } from "@/lib/domain/siting/solve/run-until";
import { solveSiting } from "@/lib/domain/siting/solve/solve-siting";
import { readInstances } from "@/tests/bench/siting/read-instances";

const folder = mkdtempSync(path.join(tmpdir(), "instances-"));
afterAll(() => rmSync(folder, { recursive: true }));

// A chain of four with its first edge said twice: 1 –5– 2 –4– 3 –2– 4.
writeFileSync(path.join(folder, "chain.txt"), " 4 4 1\n 1 2 3 \n 2 3 4\n 3 4 2\n 1 2 5\n");
writeFileSync(path.join(folder, "two.xyw"), "1\n0 0 1\n3 4 2\n");
writeFileSync(path.join(folder, "README.md"), "1 2 3");

it("reads a folder of OR-Library and planar files, and nothing else in it", () => {
  const [chain, two, ...others] = [...readInstances(folder)];
  expect([chain?.name, two?.name, others.length]).toEqual(["chain.txt", "two.xyw", 0]);
  expect([...(chain?.instance.costs ?? [])]).toEqual([0, 5, 9, 11, 5, 0, 4, 6, 9, 4, 0, 2, 11, 6, 2, 0]);
  const best = [chain, two].map((one) => {
    if (!one) throw new Error("nothing was read");
    const { sites, value, proven } = runUntil(solveSiting({ kind: "p-median" }, one.instance), () => false);
    return { sites, value, proven };
  });
  expect(best).toEqual([
    { sites: [1], value: 15, proven: true },
    { sites: [1], value: 5, proven: true },
  ]);
});
