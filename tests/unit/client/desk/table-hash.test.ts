import { expect, it } from "vitest";
import { readLook, writeLook } from "@/lib/client/desk/table-hash";

const look = { column: "role", up: false, page: 1 };

it("two tables of a page keep how they are looked at side by side", () => {
  const members = writeLook("", "members", look);
  expect(members).toBe("#members=role.down.1");
  const both = writeLook(members, "workshops", { column: "day", up: true, page: 0 });
  expect(readLook(both, "members")).toEqual(look);
  expect(readLook(both, "workshops")).toEqual({ column: "day", up: true, page: 0 });
  expect(readLook(writeLook(both, "members", { ...look, page: 4 }), "members")?.page).toBe(4);
});

it.each([
  "",
  "#",
  "#top",
  "#members",
  "#members=",
  "#members=role",
  "#members=role.aside.1",
  "#members=role.up.x",
])("%s says nothing of it", (hash) => {
  expect(readLook(hash, "members")).toBeNull();
});
