import packageJson from "@/package.json";
import { DomainError } from "@/lib/domain/errors";
import { endpoint } from "@/lib/server/http";
import { readHealth } from "@/lib/services/health/read-health";

/** Is the server well? 503 while the database is away. */
export const GET = endpoint(async (_request, ctx) => {
  try {
    const database = await readHealth(ctx.db);
    return Response.json({ status: "ok", database, version: packageJson.version });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    ctx.log.error({ err: error }, "health check failed");
    throw new DomainError("unavailable");
  }
});
