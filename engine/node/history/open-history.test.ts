import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { historyPath } from "./history-file.ts";
import { openHistory, readHistory } from "./open-history.ts";
import { attemptStarted, createRun, createStateFolder, started, wholeRun } from "./testing/run-on-disk.ts";

test("without a state folder the history is empty", async (context) => {
  const stateFolder = await createStateFolder(context);
  const reader = await openHistory(join(stateFolder, "none"));
  assert.deepEqual(reader.runs(), []);
  assert.equal(reader.run("x"), undefined);
  assert.equal(reader.planJson("x"), undefined);
  assert.deepEqual(reader.steps("x"), []);
  reader.close();
});

test("runs come latest first and can be limited; a queued one counts from when it was queued", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "a", { startAt: "2026-01-02T00:00:00.000Z" }).append([started("a")]);
  createRun(stateFolder, "b", { startAt: "2026-01-03T00:00:00.000Z" }).append([
    { type: "run_queued", run_id: "b", plan_id: "build", locks: ["x"] },
  ]);
  createRun(stateFolder, "c", { startAt: "2026-01-01T00:00:00.000Z" }).append([started("c")]);
  const reader = await openHistory(stateFolder, { inMemory: true });
  assert.deepEqual(
    reader.runs().map((run) => run.run_id),
    ["b", "a", "c"],
  );
  assert.deepEqual(
    reader.runs({ limit: 1 }).map((run) => run.run_id),
    ["b"],
  );
  reader.close();
});

test("a reader gives one run's rows", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  createRun(stateFolder, "build-2").append([started("build-2"), attemptStarted("compile", 1)]);
  const reader = await openHistory(stateFolder, { inMemory: true });
  assert.equal(reader.run("build-1")?.exit_code, 0);
  assert.equal(reader.run("build-2")?.damage, null);
  assert.equal(JSON.parse(reader.planJson("build-1") ?? "").plan_id, "build");
  assert.deepEqual(
    reader.steps("build-1").map((step) => [step.step_id, step.status]),
    [
      ["compile", "success"],
      ["test", "success"],
    ],
  );
  assert.deepEqual(
    reader.attempts("build-1").map((attempt) => [attempt.step_id, attempt.attempt, attempt.status]),
    [
      ["compile", 1, "failed"],
      ["compile", 2, "success"],
      ["test", 1, "success"],
    ],
  );
  assert.equal(reader.attempts("build-2")[0]?.status, null);
  assert.equal(reader.events("build-1").length, wholeRun("x").length);
  assert.deepEqual(
    reader.events("build-1", 12).map((event) => event.type),
    ["step_finished", "run_finished"],
  );
  reader.close();
});

test("in memory nothing is written, and what someone put there as history is not believed", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  writeFileSync(historyPath(stateFolder), "forged");
  const before = readdirSync(stateFolder);
  const reader = await readHistory(stateFolder, { mayWrite: false });
  assert.equal(reader.runs().length, 1);
  reader.close();
  assert.deepEqual(readdirSync(stateFolder), before);
});

test("in a folder that can't be written the journals are read all the same", {
  skip: process.getuid?.() === 0 ? "the superuser may write everywhere" : false,
}, async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  chmodSync(stateFolder, 0o555);
  try {
    const reader = await readHistory(stateFolder, { mayWrite: true });
    assert.equal(reader.runs().length, 1);
    reader.close();
    assert.ok(!existsSync(historyPath(stateFolder)));
  } finally {
    chmodSync(stateFolder, 0o755);
  }
});
