import type { Entry } from "@/lib/services/ledger/erased";
import type { ErasureLedger } from "@/lib/services/ledger/file-ledger";

/** A ledger that ends with its test. */
export function memoryLedger(): ErasureLedger {
  const noted: Entry[] = [];
  return {
    note: (entries) => Promise.resolve(void noted.push(...entries)),
    read: () => Promise.resolve([...noted]),
  };
}
