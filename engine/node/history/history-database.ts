// One database of our tables, whichever SQLite holds it. There are two: the one in Node writes and reads fast, but is not
// everywhere; the one in `sql-wasm.wasm` is, and runs in a sandbox of its own. Both give the same rows.
import { createTables, SCHEMA_VERSION } from "./history-schema.ts";

export type SqlValue = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** Owns memory, and perhaps a file, until it is closed. */
export interface HistoryDatabase {
  run(sql: string, values?: readonly SqlValue[]): void;
  all(sql: string, values?: readonly SqlValue[]): readonly Row[];
  get(sql: string, values?: readonly SqlValue[]): Row | undefined;
  /** Statements without values and without rows, as many as there are. */
  execute(sql: string): void;
  /** A second time does nothing. */
  close(): void;
}

export interface Sqlite {
  /** Empty, with our tables. */
  createInMemory(): HistoryDatabase;
  /**
   * For reading alone. Undefined: it is missing, damaged, of another version, or has anything in it (a trigger, a view)
   * that we did not make.
   */
  open(path: string): HistoryDatabase | undefined;
  openDraft(options: DraftOptions): HistoryDraft;
}

export interface DraftOptions {
  /** What the draft says at first; where that can't be opened, it is empty. */
  readonly from: string;
  /** Where it will lie: a new file. */
  readonly path: string;
  /** `from` is as we wrote it: its pages need no check. */
  readonly isKnown: boolean;
}

/** A copy that is changed while readers see the old file. */
export interface HistoryDraft {
  readonly database: HistoryDatabase;
  /** It did not begin with what `from` says. */
  readonly isNew: boolean;
  /** All that it says is on disk at its path when this returns; it can't be changed any more. */
  save(): void;
  /** Leaves nothing of it, unless its file has been moved elsewhere. */
  discard(): void;
}

export function makeTables(database: HistoryDatabase): void {
  database.execute(createTables);
  database.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** Goes with the connection, not with the file. What a file defines is not called before we know what it is. */
export const connectionPragmas =
  "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = OFF;";

/** Closes it where it is not ours. SQLite throws over what is no database of its own. */
export function takeIfOurs(
  database: HistoryDatabase,
  { reference, isKnown }: { readonly reference: HistoryDatabase; readonly isKnown: boolean },
): HistoryDatabase | undefined {
  try {
    const version = database.get("PRAGMA user_version")?.["user_version"];
    const isIntact = isKnown || database.get("PRAGMA quick_check(1)")?.["quick_check"] === "ok";
    if (version === SCHEMA_VERSION && isIntact && schemaOf(database) === schemaOf(reference)) {
      return database;
    }
  } catch {
    // Damaged: as if it were not there.
  } finally {
    reference.close();
  }
  database.close();
  return undefined;
}

function schemaOf(database: HistoryDatabase): string {
  return JSON.stringify(database.all("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
}
