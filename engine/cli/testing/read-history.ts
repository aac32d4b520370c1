// Reads history.sqlite as another program would: with `sqlite3`, else with the SQLite that is part of Node.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const QUERY_MS_MAX = 20_000;

export function queryHistory(stateFolder: string, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const file = join(stateFolder, "history.sqlite");
  try {
    const rows = execFileSync("sqlite3", ["-json", file, sql], { encoding: "utf8", timeout: QUERY_MS_MAX });
    return rows === "" ? [] : JSON.parse(rows);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw error;
    }
  }
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
