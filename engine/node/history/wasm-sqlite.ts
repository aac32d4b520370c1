// SQLite as WebAssembly: a database is bytes in memory, and saved as a whole.
import { readFileSync, rmSync } from "node:fs";
import initSqlJs, { type Database, type SqlJsStatic } from "sql.js";
import { sqlWasmPath } from "../bundle-paths.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { writeSynced } from "../write-atomically.ts";
import {
  connectionPragmas,
  type DraftOptions,
  type HistoryDatabase,
  type HistoryDraft,
  makeTables,
  type Row,
  type Sqlite,
  type SqlValue,
  takeIfOurs,
} from "./history-database.ts";
import { DATABASE_BYTES_MAX } from "./history-file.ts";

/** Reads at once all that it needs, so that a later change of the files on disk does no harm; `start` takes a while. */
export function readWasmSqlite(): { start(): Promise<Sqlite> } {
  const bytes = readFileSync(sqlWasmPath());
  return {
    async start() {
      const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      return new WasmSqlite(await initSqlJs({ wasmBinary }));
    },
  };
}

class WasmSqlite implements Sqlite {
  readonly #sqlite: SqlJsStatic;

  constructor(sqlite: SqlJsStatic) {
    this.#sqlite = sqlite;
  }

  createInMemory(): WasmDatabase {
    const database = new WasmDatabase(new this.#sqlite.Database());
    makeTables(database);
    return database;
  }

  open(path: string): HistoryDatabase | undefined {
    return this.#read(path, false);
  }

  openDraft({ from, path, isKnown }: DraftOptions): HistoryDraft {
    const found = this.#read(from, isKnown);
    const database = found ?? this.createInMemory();
    return {
      database,
      isNew: found === undefined,
      save() {
        writeSynced(path, database.export());
        database.close();
      },
      discard() {
        database.close();
        rmSync(path, { force: true });
      },
    };
  }

  #read(path: string, isKnown: boolean): WasmDatabase | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readRegularFile(path, { bytesMax: DATABASE_BYTES_MAX });
    } catch {
      return undefined;
    }
    let database: WasmDatabase;
    try {
      database = new WasmDatabase(new this.#sqlite.Database(bytes));
    } catch {
      return undefined;
    }
    return takeIfOurs(database, { reference: this.createInMemory(), isKnown }) && database;
  }
}

class WasmDatabase implements HistoryDatabase {
  readonly #database: Database;
  readonly #prepared = new Map<string, ReturnType<Database["prepare"]>>();

  constructor(database: Database) {
    this.#database = database;
    try {
      database.run(connectionPragmas);
    } catch (error) {
      database.close();
      throw error;
    }
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

  execute(sql: string): void {
    this.#database.run(sql);
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
