import { describe, expect, it } from "vitest";
import { passwordFault } from "@/lib/domain/access/password-rules";

const OWN = ["Ortssinn", "Amina Beispiel", "amina.beispiel@stadt.example"];

describe("passwords somebody chooses", () => {
  it.each([
    ["eleven char", "too-short"],
    ["x".repeat(257), "too-long"],
    ["123456789012", "too-easy"],
    ["aaaaaaaaaaaa", "too-easy"],
    ["abcabcabcabc", "too-easy"],
    ["passwordpassword", "too-easy"],
    ["Password1234", "too-easy"],
    ["p4ssw0rd2026", "too-easy"],
    ["Sommer2026!!", "too-easy"],
    ["qwertzuiopü1", "too-easy"],
    ["1qaz2wsx3edc4rfv", "too-easy"],
    ["ortssinn2026!", "too-easy"],
    ["AminaBeispiel", "too-easy"],
    ["Düsseldorf12345", "too-easy"],
  ])("%.30s is %s", (password, fault) => {
    expect(passwordFault(password, OWN)).toBe(fault);
  });

  it.each([
    "correct horse battery",
    "drei Störche am Kanal",
    "tk9wqz3mvx7b",
    "ሰላም ዓለም ከመይ ኣለኻ",
    "🦔🦔 im Laub, 7 Uhr",
    "zvbq ".repeat(51),
  ])("%.30s may be chosen", (password) => {
    expect(passwordFault(password, OWN)).toBeNull();
  });

  it("asks for no kinds of characters and counts characters, not their bytes", () => {
    expect(passwordFault("wqzmtkvxbplf", [])).toBeNull();
    expect(passwordFault("🦔🐸🌿🐝🦊🌊🍂🐌🌻🦉🪨", [])).toBe("too-short");
  });
});
