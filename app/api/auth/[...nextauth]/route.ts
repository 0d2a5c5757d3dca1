import { authRoute } from "@/lib/server/auth";

export { authRoute as GET, authRoute as POST };
