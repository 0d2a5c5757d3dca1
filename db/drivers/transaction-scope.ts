import { AsyncLocalStorage } from "node:async_hooks";

type Scope = { database: object; open: boolean };

const scopes = new AsyncLocalStorage<Scope>();

/** Runs work as the inside of a transaction of this database. */
export async function insideTransaction<T>(database: object, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { database, open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/** The embedded database has one connection: using it beside one's own transaction would wait for itself. */
export function refuseInsideTransaction(database: object): void {
  const scope = scopes.getStore();
  if (scope?.open === true && scope.database === database) {
    throw new Error("Inside a transaction use the `tx` it hands you, not the database itself.");
  }
}
