// Whichever SQLite writes `history.sqlite`, it says the same: table by table, row by row, and in its schema.
import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { HistoryDatabase, Sqlite } from "./history-database.ts";
import { prepareSqlite, type SqliteChoice } from "./load-sqlite.ts";
import { projectRuns } from "./project-runs.ts";
import {
  attemptFailed,
  attemptStarted,
  createRun,
  createStateFolder,
  started,
  twoSteps,
  wholeRun,
} from "./testing/run-on-disk.ts";

async function startSqlite(choice: SqliteChoice): Promise<Sqlite> {
  const start = prepareSqlite(choice);
  return await start();
}

async function writeWith(choice: SqliteChoice, stateFolder: string, name: string, from = name): Promise<string> {
  const sqlite = await startSqlite(choice);
  const path = join(stateFolder, name);
  const draft = sqlite.openDraft({ from: join(stateFolder, from), path, isKnown: false });
  await projectRuns({ stateFolder, database: draft.database, matching: "bounded" });
  draft.save();
  return path;
}

async function dump(path: string): Promise<unknown> {
  const database = (await startSqlite("wasm")).open(path);
  assert.ok(database !== undefined);
  return [pragmasOf(database), schemaOf(database), rowsOf(database)];
}

function pragmasOf(database: HistoryDatabase): unknown {
  return ["user_version", "page_size", "encoding", "auto_vacuum", "integrity_check"].map((name) =>
    database.all(`PRAGMA ${name}`),
  );
}

function schemaOf(database: HistoryDatabase): unknown {
  return database.all("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
}

function rowsOf(database: HistoryDatabase): unknown {
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return tables.map(({ name }) => [name, database.all(`SELECT * FROM ${String(name)} ORDER BY 1, 2, 3`)]);
}

function writeRuns(stateFolder: string): void {
  const first = createRun(stateFolder, "build-1", { run: { params: { level: "x", count: 3, ratio: 0.1 } } });
  first.writeLog("compile", 1, "src/ä.ts(3,5): error TS2322: Wrong “quotes” 🚀.\n");
  first.append(wholeRun("build-1"));
  createRun(stateFolder, "build-2", { plan: { ...twoSteps, version: "8" } }).append([
    started("build-2"),
    attemptStarted("compile", 1),
    attemptFailed("compile", 1),
  ]);
  createRun(stateFolder, "build-3", { plan: "{ no plan" }).append([
    { type: "run_queued", run_id: "build-3", plan_id: "build", locks: ["x"] },
  ]);
}

async function checkSame(context: TestContext, grow: (stateFolder: string) => void): Promise<void> {
  const stateFolder = await createStateFolder(context);
  writeRuns(stateFolder);
  const builtin = await writeWith("fastest", stateFolder, "builtin-1.sqlite");
  const wasm = await writeWith("wasm", stateFolder, "wasm-1.sqlite");
  assert.deepEqual(await dump(builtin), await dump(wasm));
  grow(stateFolder);
  const grown = [
    await writeWith("fastest", stateFolder, "bb.sqlite", "builtin-1.sqlite"),
    await writeWith("wasm", stateFolder, "bw.sqlite", "builtin-1.sqlite"),
    await writeWith("fastest", stateFolder, "wb.sqlite", "wasm-1.sqlite"),
    await writeWith("wasm", stateFolder, "ww.sqlite", "wasm-1.sqlite"),
    await writeWith("wasm", stateFolder, "anew.sqlite", "none"),
  ];
  const [expected, ...others] = await Promise.all(grown.map(dump));
  for (const other of others) {
    assert.deepEqual(other, expected);
  }
}

test("runs of all kinds, written anew and gone on with by either", async (context) => {
  await checkSame(context, (stateFolder) => {
    createRun(stateFolder, "build-4").append(wholeRun("build-4"));
    createRun(stateFolder, "build-5", { startAt: "2030-01-01T00:00:00.123Z" }).append([started("build-5")]);
  });
});

test("pages of plans larger than a page", async (context) => {
  await checkSame(context, (stateFolder) => {
    const steps = Array.from({ length: 500 }, (_, n) => ({ id: `s${n}`, command: "x".repeat(50) }));
    createRun(stateFolder, "big-1", { plan: { plan_id: "big", steps } }).append([started("big-1")]);
  });
});
