import "server-only";
import { fileLedger, type ErasureLedger } from "@/lib/services/ledger/file-ledger";
import { parseDatabaseConfig } from "./config";

/** Where this process notes erasures. */
export function erasureLedger(): ErasureLedger {
  return fileLedger(parseDatabaseConfig(process.env).erasureLedger);
}
