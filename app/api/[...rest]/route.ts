import { DomainError } from "@/lib/domain/errors";
import { endpoint } from "@/lib/server/http";

/** Nothing has this address; that is said to programs as every refusal is. */
const nothing = endpoint<{ rest: string[] }>(() => Promise.reject(new DomainError("not-found")));

export { nothing as DELETE, nothing as GET, nothing as POST, nothing as PUT };
