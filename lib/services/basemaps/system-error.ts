/** The code of an error of the operating system (`ENOENT`, `ENOSPC` …); null for any other. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
