// The SQLite in Node: a database is a file, and a draft a copy of it.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  rmSync,
  truncateSync,
} from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";
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

type SqliteModule = typeof import("node:sqlite");

/** Only where `isBuiltin("node:sqlite")`. */
export function loadBuiltinSqlite(): Sqlite {
  const { emitWarning } = process;
  // Node says on standard error that it is experimental: nothing that a person who runs a plan could act on.
  process.emitWarning = () => undefined;
  try {
    return new BuiltinSqlite(process.getBuiltinModule("node:sqlite"));
  } finally {
    process.emitWarning = emitWarning;
  }
}

class BuiltinSqlite implements Sqlite {
  readonly #module: SqliteModule;

  constructor(module: SqliteModule) {
    this.#module = module;
  }

  createInMemory(): HistoryDatabase {
    const database = new BuiltinDatabase(new this.#module.DatabaseSync(":memory:"));
    makeTables(database);
    return database;
  }

  open(path: string): HistoryDatabase | undefined {
    return isDatabaseFile(path) ? this.#open(path, { readOnly: true, isKnown: false }) : undefined;
  }

  openDraft({ from, path, isKnown }: DraftOptions): HistoryDraft {
    const hasCopy = copyInto(path, from);
    const found = hasCopy ? this.#open(path, { readOnly: false, isKnown }) : undefined;
    const database = found ?? this.#createAt(path);
    return {
      database,
      isNew: found === undefined,
      save() {
        database.close();
        syncFile(path);
      },
      discard() {
        database.close();
        rmSync(path, { force: true });
      },
    };
  }

  #createAt(path: string): HistoryDatabase {
    truncateSync(path);
    const database = new BuiltinDatabase(new this.#module.DatabaseSync(path));
    makeTables(database);
    return database;
  }

  #open(path: string, { readOnly, isKnown }: { readonly readOnly: boolean; readonly isKnown: boolean }) {
    let database: HistoryDatabase;
    try {
      database = new BuiltinDatabase(new this.#module.DatabaseSync(path, { readOnly }));
    } catch {
      return undefined;
    }
    return takeIfOurs(database, { reference: this.createInMemory(), isKnown });
  }
}

class BuiltinDatabase implements HistoryDatabase {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  #isOpen = true;

  constructor(database: DatabaseSync) {
    this.#database = database;
    try {
      // A draft that is not finished is thrown away, so nothing of it needs to survive.
      database.exec(`${connectionPragmas} PRAGMA journal_mode = MEMORY;`);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    this.#prepare(sql).run(...values);
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly Row[] {
    // There are only the types of our columns, and Node's rows have no prototype.
    return this.#prepare(sql)
      .all(...values)
      .map((row) => ({ ...(row as Row) }));
  }

  get(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.all(sql, values)[0];
  }

  execute(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#database.close();
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      return known;
    }
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

/** Makes the new file `path`, with what `from` has in it where that is a file of ours. */
function copyInto(path: string, from: string): boolean {
  const file = openSync(path, "wx", 0o666);
  const { mode } = fstatSync(file);
  closeSync(file);
  if (!isDatabaseFile(from)) {
    return false;
  }
  copyFileSync(from, path);
  // It came with the mode of the other file, which may say that nobody writes.
  chmodSync(path, mode);
  return true;
}

function isDatabaseFile(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size > 0 && stat.size <= DATABASE_BYTES_MAX;
}

function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
