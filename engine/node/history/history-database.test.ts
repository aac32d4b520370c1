// What holds for a database whichever SQLite has it, and that each reads what the other wrote.
import assert from "node:assert/strict";
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { HistoryDatabase, Sqlite } from "./history-database.ts";
import { prepareSqlite, type SqliteChoice } from "./load-sqlite.ts";

const insertRun = "INSERT INTO runs (run_id, status) VALUES (?, 'running')";

async function startSqlite(choice: SqliteChoice): Promise<Sqlite> {
  const start = prepareSqlite(choice);
  return await start();
}

function createFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "plan-sqlite-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A draft that says what `change` does to what `from` says, saved at `path`. */
function save(sqlite: Sqlite, from: string, path: string, change: (database: HistoryDatabase) => void): void {
  const draft = sqlite.openDraft({ from, path, isKnown: false });
  change(draft.database);
  draft.save();
}

for (const choice of ["fastest", "wasm"] as const) {
  test(`${choice}: references between tables are kept`, async (context) => {
    const sqlite = await startSqlite(choice);
    const folder = createFolder(context);
    const check = (database: HistoryDatabase) => {
      database.run(insertRun, ["b"]);
      database.run("INSERT INTO run_steps (run_id, step_id, status, attempts) VALUES ('b', 's', 'pending', 0)");
      assert.throws(() =>
        database.run("INSERT INTO run_steps (run_id, step_id, status, attempts) VALUES ('c', 's', 'x', 0)"),
      );
      database.run("DELETE FROM runs WHERE run_id = 'b'");
      assert.equal(database.all("SELECT * FROM run_steps").length, 0);
    };
    check(sqlite.createInMemory());
    save(sqlite, join(folder, "none"), join(folder, "new"), check);
    save(sqlite, join(folder, "new"), join(folder, "again"), check);
  });

  test(`${choice}: a draft that is discarded leaves nothing, and one that is saved a single file`, async (context) => {
    const sqlite = await startSqlite(choice);
    const folder = createFolder(context);
    const discarded = sqlite.openDraft({ from: join(folder, "none"), path: join(folder, "a"), isKnown: false });
    discarded.database.run(insertRun, ["a"]);
    discarded.discard();
    assert.deepEqual(readdirSync(folder), []);
    const saved = sqlite.openDraft({ from: join(folder, "none"), path: join(folder, "b"), isKnown: false });
    assert.ok(saved.isNew);
    saved.database.run(insertRun, ["b"]);
    saved.save();
    assert.deepEqual(readdirSync(folder), ["b"]);
    saved.discard();
    assert.deepEqual(readdirSync(folder), []);
  });

  test(`${choice}: the draft is a copy, also of a file that nobody may write`, async (context) => {
    const sqlite = await startSqlite(choice);
    const folder = createFolder(context);
    save(sqlite, join(folder, "none"), join(folder, "old"), (database) => database.run(insertRun, ["a"]));
    chmodSync(join(folder, "old"), 0o444);
    const before = readFileSync(join(folder, "old"));
    save(sqlite, join(folder, "old"), join(folder, "new"), (database) => database.run(insertRun, ["b"]));
    assert.ok(before.equals(readFileSync(join(folder, "old"))));
    assert.equal(statSync(join(folder, "new")).mode & 0o200, 0o200);
    const opened = sqlite.open(join(folder, "new"));
    assert.deepEqual(opened?.all("SELECT run_id FROM runs ORDER BY run_id"), [{ run_id: "a" }, { run_id: "b" }]);
    opened?.close();
    opened?.close();
  });

  test(`${choice}: what is damaged, of another version, or not ours alone is not opened`, async (context) => {
    const sqlite = await startSqlite(choice);
    const folder = createFolder(context);
    const path = join(folder, "file");
    save(sqlite, join(folder, "none"), path, (database) => {
      for (let n = 0; n < 2_000; n++) {
        database.run(insertRun, [`run-${n}`]);
      }
    });
    const good = readFileSync(path);
    let drafts = 0;
    const checkRefused = (file: string) => {
      assert.equal(sqlite.open(file), undefined);
      const draft = sqlite.openDraft({ from: file, path: join(folder, `draft-${drafts++}`), isKnown: false });
      assert.ok(draft.isNew);
      assert.deepEqual(draft.database.all("SELECT * FROM runs"), []);
      draft.save();
      draft.discard();
    };
    const contents = [
      Buffer.from("this is no database"),
      Buffer.alloc(0),
      good.subarray(0, good.length / 2),
      Buffer.from(good).fill(0xff, good.length / 2),
    ];
    for (const content of contents) {
      const bad = join(folder, "bad");
      writeFileSync(bad, content);
      checkRefused(bad);
    }
    symlinkSync(path, join(folder, "link"));
    checkRefused(join(folder, "link"));
    checkRefused(join(folder, "missing"));
    save(sqlite, path, join(folder, "other"), (database) => database.execute("PRAGMA user_version = 99"));
    checkRefused(join(folder, "other"));
    const evil = "CREATE TRIGGER evil AFTER INSERT ON runs BEGIN DELETE FROM runs; END";
    save(sqlite, path, join(folder, "evil"), (database) => database.execute(evil));
    checkRefused(join(folder, "evil"));
    assert.notEqual(sqlite.open(path), undefined);
  });
}

test("each reads and goes on with what the other wrote", async (context) => {
  const folder = createFolder(context);
  const [builtin, wasm] = [await startSqlite("fastest"), await startSqlite("wasm")];
  const path = join(folder, "file");
  save(builtin, join(folder, "none"), path, (database) => database.run(insertRun, ["a"]));
  save(wasm, path, join(folder, "second"), (database) => database.run(insertRun, ["b"]));
  save(builtin, join(folder, "second"), join(folder, "third"), (database) => database.run(insertRun, ["c"]));
  for (const sqlite of [builtin, wasm]) {
    assert.equal(sqlite.open(join(folder, "third"))?.all("SELECT * FROM runs").length, 3);
  }
});

test("a file that someone switched to a write-ahead log is read, or made anew, and never in the way", async (context) => {
  const folder = createFolder(context);
  const builtin = await startSqlite("fastest");
  save(builtin, join(folder, "none"), join(folder, "file"), (database) => database.run(insertRun, ["a"]));
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  const other = new DatabaseSync(join(folder, "file"));
  other.exec("PRAGMA journal_mode = WAL");
  other.close();
  copyFileSync(join(folder, "file"), join(folder, "copy"));
  for (const [n, sqlite] of [builtin, await startSqlite("wasm")].entries()) {
    const draft = sqlite.openDraft({ from: join(folder, "copy"), path: join(folder, `d${n}`), isKnown: false });
    draft.database.run(insertRun, ["b"]);
    draft.save();
    assert.ok((sqlite.open(join(folder, `d${n}`))?.all("SELECT * FROM runs").length ?? 0) > 0);
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("d")),
    ["d0", "d1"],
  );
});
