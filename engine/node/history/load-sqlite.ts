import { isBuiltin } from "node:module";
import { loadBuiltinSqlite } from "./builtin-sqlite.ts";
import type { Sqlite } from "./history-database.ts";
import { readWasmSqlite } from "./wasm-sqlite.ts";

/** `wasm` where it must not matter which Node is at hand: for readers inside VS Code. */
export type SqliteChoice = "fastest" | "wasm";

/**
 * Reads from disk at once all that it will need, so that a later change of the files there does no harm. What costs memory
 * and time is done when it is called for.
 */
export function prepareSqlite(choice: SqliteChoice = "fastest"): () => Promise<Sqlite> {
  if (choice === "fastest" && isBuiltin("node:sqlite")) {
    return async () => loadBuiltinSqlite();
  }
  const wasm = readWasmSqlite();
  return () => wasm.start();
}
