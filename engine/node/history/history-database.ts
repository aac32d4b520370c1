// One database in memory: made anew, or from the bytes of a file whose every table proves to be ours.
import { createTables, SCHEMA_VERSION } from "./history-schema.ts";
import type { Database, SqlJsStatic, SqlValue } from "./load-sqlite.ts";

export type Row = Readonly<Record<string, SqlValue>>;

/** Owns memory that only `close` gives back. */
export class HistoryDatabase {
  readonly #database: Database;
  readonly #prepared = new Map<string, ReturnType<Database["prepare"]>>();

  constructor(database: Database) {
    this.#database = database;
    // Goes with the connection, not with the file.
    database.run("PRAGMA foreign_keys = ON");
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    this.#prepare(sql).run([...values]);
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly Row[] {
    const statement = this.#prepare(sql);
    const rows: Row[] = [];
    try {
      statement.bind([...values]);
      while (statement.step()) {
        rows.push(statement.getAsObject());
      }
    } finally {
      statement.reset();
    }
    return rows;
  }

  get(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.all(sql, values)[0];
  }

  /** Must not be called within a transaction; SQLite then refuses. */
  export(): Uint8Array {
    return this.#database.export();
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): ReturnType<Database["prepare"]> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      return known;
    }
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

export function createHistoryDatabase(sqlite: SqlJsStatic): HistoryDatabase {
  const database = new sqlite.Database();
  database.run(createTables);
  database.run(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return new HistoryDatabase(database);
}

/** Undefined: damaged, of another version, or with anything in it (a trigger, a view) that we did not make. */
export function openHistoryDatabase(sqlite: SqlJsStatic, bytes: Uint8Array): HistoryDatabase | undefined {
  const database = new sqlite.Database(bytes);
  try {
    if (isSound(database) && schemaOf(database) === expectedSchema(sqlite)) {
      return new HistoryDatabase(database);
    }
  } catch {
    // SQLite throws over bytes that are no database of its own.
  }
  database.close();
  return undefined;
}

function isSound(database: Database): boolean {
  const version = database.exec("PRAGMA user_version")[0]?.values[0]?.[0];
  return version === SCHEMA_VERSION && database.exec("PRAGMA quick_check(1)")[0]?.values[0]?.[0] === "ok";
}

function schemaOf(database: Database): string {
  return JSON.stringify(database.exec("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
}

function expectedSchema(sqlite: SqlJsStatic): string {
  const empty = new sqlite.Database();
  try {
    empty.run(createTables);
    return schemaOf(empty);
  } finally {
    empty.close();
  }
}
