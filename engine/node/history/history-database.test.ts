import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createHistoryDatabase, openHistoryDatabase } from "./history-database.ts";
import { loadSqlite, type SqlJsStatic } from "./load-sqlite.ts";

let sqlite: SqlJsStatic;
before(async () => {
  sqlite = await loadSqlite();
});

const insertRun = "INSERT INTO runs (run_id, status) VALUES (?, 'running')";

test("an export keeps `foreign_keys` and the prepared statements", () => {
  const database = createHistoryDatabase(sqlite);
  database.run(insertRun, ["a"]);
  database.export();
  assert.equal(database.get("PRAGMA foreign_keys")?.["foreign_keys"], 1);
  database.run(insertRun, ["b"]);
  database.run("INSERT INTO run_steps (run_id, step_id, status, attempts) VALUES ('b', 's', 'pending', 0)");
  assert.throws(() =>
    database.run("INSERT INTO run_steps (run_id, step_id, status, attempts) VALUES ('c', 's', 'x', 0)"),
  );
  database.run("DELETE FROM runs WHERE run_id = 'b'");
  assert.equal(database.all("SELECT * FROM run_steps").length, 0);
});

test("an export within a transaction is refused, and the transaction stays", () => {
  const database = createHistoryDatabase(sqlite);
  database.run("BEGIN");
  database.run(insertRun, ["a"]);
  assert.throws(() => database.export(), /busy|locked/);
  database.run(insertRun, ["b"]);
  database.run("COMMIT");
  assert.equal(database.all("SELECT * FROM runs").length, 2);
});

test("what was exported is opened again", () => {
  const database = createHistoryDatabase(sqlite);
  database.run(insertRun, ["a"]);
  const opened = openHistoryDatabase(sqlite, database.export());
  assert.deepEqual(opened?.all("SELECT run_id FROM runs"), [{ run_id: "a" }]);
  assert.equal(opened?.get("PRAGMA foreign_keys")?.["foreign_keys"], 1);
});

test("what is damaged, of another version, or not ours alone is not opened", () => {
  const database = createHistoryDatabase(sqlite);
  for (let n = 0; n < 2_000; n++) {
    database.run(insertRun, [`run-${n}`]);
  }
  const good = database.export();
  assert.ok(openHistoryDatabase(sqlite, good) !== undefined);

  assert.equal(openHistoryDatabase(sqlite, Buffer.from("this is no database")), undefined);
  assert.equal(openHistoryDatabase(sqlite, new Uint8Array()), undefined);
  assert.equal(openHistoryDatabase(sqlite, good.slice(0, good.length / 2)), undefined);
  assert.equal(openHistoryDatabase(sqlite, good.slice().fill(0xff, good.length / 2)), undefined);

  database.run("PRAGMA user_version = 99");
  assert.equal(openHistoryDatabase(sqlite, database.export()), undefined);
  database.run("PRAGMA user_version = 1");
  database.run("CREATE TRIGGER evil AFTER INSERT ON runs BEGIN DELETE FROM runs; END");
  assert.equal(openHistoryDatabase(sqlite, database.export()), undefined);
});
