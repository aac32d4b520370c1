import { readFile } from "node:fs/promises";
import initSqlJs, { type SqlJsStatic } from "sql.js";
import { sqlWasmPath } from "../bundle-paths.ts";

export type { Database, SqlJsStatic, SqlValue } from "sql.js";

/** Reads all that SQLite needs at once, so that a later change of the files on disk does no harm. */
export async function loadSqlite(): Promise<SqlJsStatic> {
  const bytes = await readFile(sqlWasmPath());
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return await initSqlJs({ wasmBinary });
}
