/** A process that migrates DATABASE_URL, to be killed in the middle. It prints a line when it begins and at the end. */
import fs from "node:fs";
import { migrate } from "../../db/migrate";
import { openDatabase } from "../../db/open";

const { DATABASE_URL = "" } = process.env;
const db = await openDatabase({ databaseUrl: DATABASE_URL, dataDir: ".data" });
fs.writeSync(1, "begun\n");
await migrate(db);
fs.writeSync(1, "done\n");
await db.close();
