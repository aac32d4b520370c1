import assert from "node:assert/strict";
import { appendFileSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { RunEvent } from "../../run/run-event.ts";
import type { HistoryDatabase, Sqlite } from "./history-database.ts";
import { prepareSqlite } from "./load-sqlite.ts";
import type { Matching, ProjectionEnd } from "./project-run.ts";
import { projectRuns } from "./project-runs.ts";
import {
  attemptFailed,
  attemptStarted,
  createRun,
  createStateFolder,
  runSucceeded,
  started,
  twoSteps,
  wholeRun,
} from "./testing/run-on-disk.ts";

let sqlite: Sqlite;
before(async () => {
  const startSqlite = prepareSqlite();
  sqlite = await startSqlite();
});

function project(
  stateFolder: string,
  database: HistoryDatabase,
  matching: Matching = "bounded",
): Promise<ProjectionEnd> {
  return projectRuns({ stateFolder, database, matching });
}

const tables = ["plans", "runs", "run_steps", "step_attempts", "run_events", "problems", "_cursors"];

function dump(database: HistoryDatabase) {
  return Object.fromEntries(tables.map((table) => [table, database.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)]));
}

test("a whole run becomes the rows that the design promises", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1", { run: { params: { level: "x" } } });
  run.writeLog("compile", 1, "hello\nsrc/a.ts(3,5): error TS2322: Wrong.\n");
  run.append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  assert.equal(await project(stateFolder, database), "changed");

  assert.deepEqual(database.all("SELECT * FROM runs"), [
    {
      run_id: "build-1",
      plan_id: "build",
      plan_version: "7",
      plan_path: "build.plan.json",
      plan_json: JSON.stringify(twoSteps),
      params_json: '{"level":"x"}',
      status: "succeeded",
      reason: null,
      warnings: 0,
      started_at: "2026-01-31T09:00:00.000Z",
      finished_at: "2026-01-31T09:00:12.000Z",
      duration_sec: 12,
      exit_code: 0,
      engine_version: "0.1.0",
    },
  ]);
  assert.deepEqual(
    database.all("SELECT step_id, status, verdict, reason, attempts, started_at, duration_sec FROM run_steps"),
    [
      {
        step_id: "compile",
        status: "success",
        verdict: "ok",
        reason: null,
        attempts: 2,
        started_at: "2026-01-31T09:00:01.000Z",
        duration_sec: 7,
      },
      {
        step_id: "test",
        status: "success",
        verdict: "ok",
        reason: null,
        attempts: 1,
        started_at: "2026-01-31T09:00:09.000Z",
        duration_sec: 2,
      },
    ],
  );
  assert.deepEqual(database.all("SELECT * FROM step_attempts WHERE step_id = 'compile'"), [
    {
      run_id: "build-1",
      step_id: "compile",
      attempt: 1,
      status: "failed",
      failure_class: "exit",
      exit_code: 2,
      signal: null,
      pid: 4711,
      started_at: "2026-01-31T09:00:01.000Z",
      finished_at: "2026-01-31T09:00:03.000Z",
      duration_sec: 2,
      timeout_sec: 90,
      retries_attempted: 0,
      on_failure: "abort",
      provides: '["app"]',
      consumes: "[]",
      log_path: "runs/build-1/steps/compile/1/output.log",
    },
    {
      run_id: "build-1",
      step_id: "compile",
      attempt: 2,
      status: "success",
      failure_class: null,
      exit_code: 0,
      signal: null,
      pid: null,
      started_at: "2026-01-31T09:00:05.000Z",
      finished_at: "2026-01-31T09:00:07.000Z",
      duration_sec: 2,
      timeout_sec: 90,
      retries_attempted: 1,
      on_failure: "abort",
      provides: '["app"]',
      consumes: "[]",
      log_path: "runs/build-1/steps/compile/2/output.log",
    },
  ]);
  assert.deepEqual(database.all("SELECT * FROM run_events WHERE seq = 5"), [
    {
      run_id: "build-1",
      seq: 5,
      at: "2026-01-31T09:00:04.000Z",
      type: "retry_scheduled",
      step_id: "compile",
      data: '{"attempt":2,"delay_sec":0.5}',
    },
  ]);
  assert.deepEqual(database.all("SELECT * FROM problems"), [
    {
      run_id: "build-1",
      step_id: "compile",
      attempt: 1,
      n: 1,
      file: "src/a.ts",
      line: 3,
      column: 5,
      end_line: null,
      end_column: null,
      severity: "error",
      code: "TS2322",
      message: "Wrong.",
      log_offset: 6,
    },
  ]);
  assert.deepEqual(database.all("SELECT * FROM plans"), [
    {
      plan_id: "build",
      version: "7",
      description: "Compiles and tests.",
      plan_json: JSON.stringify(twoSteps),
      created_at: "2026-01-31T09:00:00.000Z",
    },
  ]);
});

test("a run that has just started has a pending row for every step, in the order of the plan", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append([started("build-1")]);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT step_id, status, attempts, started_at FROM run_steps ORDER BY rowid"), [
    { step_id: "compile", status: "pending", attempts: 0, started_at: null },
    { step_id: "test", status: "pending", attempts: 0, started_at: null },
  ]);
  assert.equal(database.get("SELECT status FROM runs")?.["status"], "running");
});

test("a queued run is pending, and a folder without a journal is no run yet", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-0");
  createRun(stateFolder, "build-1").append([
    { type: "run_queued", run_id: "build-1", plan_id: "build", locks: ["main"] },
  ]);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT run_id, status, started_at FROM runs"), [
    { run_id: "build-1", status: "pending", started_at: null },
  ]);
});

test("event by event, with a second pass after each, gives the same rows as all at once", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.writeLog("compile", 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
  const stepwise = sqlite.createInMemory();
  for (const event of wholeRun("build-1")) {
    run.append([event]);
    assert.equal(await project(stateFolder, stepwise), "changed");
    assert.equal(await project(stateFolder, stepwise), "unchanged");
  }
  const atOnce = sqlite.createInMemory();
  await project(stateFolder, atOnce);
  assert.deepEqual(dump(stepwise), dump(atOnce));
});

test("a line that is just being written is waited for", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.append([started("build-1"), attemptStarted("compile", 1)]);
  const whole = readFileSync(run.journalFile);
  truncateSync(run.journalFile, whole.length - 10);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.equal(database.all("SELECT seq FROM run_events").length, 1);
  assert.equal(database.get("SELECT damage FROM _cursors")?.["damage"], null);
  appendFileSync(run.journalFile, whole.subarray(whole.length - 10));
  await project(stateFolder, database);
  assert.equal(database.all("SELECT seq FROM run_events").length, 2);
});

test("a damaged journal costs only its own run, which is listed with what could be read", async (context) => {
  const stateFolder = await createStateFolder(context);
  const damaged = createRun(stateFolder, "build-1");
  damaged.append([started("build-1"), attemptStarted("compile", 1)]);
  appendFileSync(damaged.journalFile, '{"seq":3,"at":"2026\n{"seq":4}\n');
  const hopeless = createRun(stateFolder, "build-2");
  writeFileSync(hopeless.journalFile, Buffer.from([0, 255, 10, 7, 10]));
  createRun(stateFolder, "build-3").append(wholeRun("build-3"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(
    database.all("SELECT run_id, status, plan_id, damage IS NULL AS sound FROM runs JOIN _cursors USING (run_id)"),
    [
      { run_id: "build-1", status: "running", plan_id: "build", sound: 0 },
      { run_id: "build-2", status: "pending", plan_id: "build", sound: 0 },
      { run_id: "build-3", status: "succeeded", plan_id: "build", sound: 1 },
    ],
  );
});

test("a journal that shrank, or became another one, is read from its start", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  const [firstLine = ""] = readFileSync(run.journalFile, "utf8").split("\n");
  writeFileSync(run.journalFile, `${firstLine}\n`);
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT status, finished_at FROM runs"), [{ status: "running", finished_at: null }]);
  assert.equal(database.all("SELECT * FROM step_attempts").length, 0);

  rmSync(run.folder, { recursive: true });
  createRun(stateFolder, "build-1").append([
    { type: "run_queued", run_id: "build-1", plan_id: "build", locks: ["a", "b", "c", "d", "e", "f", "g"] },
    ...wholeRun("build-1"),
  ]);
  await project(stateFolder, database);
  assert.equal(database.all("SELECT * FROM run_events").length, wholeRun("build-1").length + 1);
  assert.equal(database.get("SELECT status FROM runs")?.["status"], "succeeded");
});

test("a run whose folder is gone is gone, with all its rows", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.writeLog("compile", 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
  run.append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  rmSync(run.folder, { recursive: true });
  assert.equal(await project(stateFolder, database), "changed");
  for (const table of tables) {
    assert.equal(database.all(`SELECT * FROM ${table}`).length, 0, table);
  }
});

test("a plan stands in `plans` as its latest run had it, since its first run", async (context) => {
  const stateFolder = await createStateFolder(context);
  const later = { plan: { ...twoSteps, version: "8" }, startAt: "2026-02-02T00:00:00.000Z" };
  createRun(stateFolder, "build-a", later).append([started("build-a")]);
  createRun(stateFolder, "build-b").append([started("build-b")]);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT plan_id, version, created_at FROM plans"), [
    { plan_id: "build", version: "8", created_at: "2026-01-31T09:00:00.000Z" },
  ]);
});

test("a plan that can't be read leaves the run as its journal tells it", async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1", { plan: "{ not a plan" }).append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT plan_id, plan_version, status FROM runs"), [
    { plan_id: "build", plan_version: null, status: "succeeded" },
  ]);
  assert.equal(database.all("SELECT * FROM step_attempts").length, 3);
});

test("matchers that only the editor knows come from run.json, and start at the step's folder", async (context) => {
  const stateFolder = await createStateFolder(context);
  const plan = {
    plan_id: "p",
    steps: [{ id: "lint", command: "x", cwd: "web", output: "split", problem_matcher: "$mine" }],
  };
  const mine = { severity: "warning", pattern: { regexp: "^(.+)@(\\d+) (.+)$", file: 1, line: 2, message: 3 } };
  const run = createRun(stateFolder, "p-1", { plan, run: { problem_matchers: { mine } } });
  run.writeLog("lint", 1, "fine\n", "stdout.log");
  run.writeLog("lint", 1, "a.css@4 Ugly.\n", "stderr.log");
  run.append([started("p-1"), attemptStarted("lint", 1), attemptFailed("lint", 1)]);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT file, line, severity, message, log_offset FROM problems"), [
    { file: "web/a.css", line: 4, severity: "warning", message: "Ugly.", log_offset: 5 },
  ]);
});

test("files that a matcher finds lie in `globals.cwd` where the step says nothing", async (context) => {
  const stateFolder = await createStateFolder(context);
  const lint = { command: "x", problem_matcher: "$tsc" };
  const steps = [
    { id: "a", ...lint },
    { id: "b", cwd: "other", ...lint },
  ];
  const run = createRun(stateFolder, "p-1", { plan: { plan_id: "p", globals: { cwd: "web" }, steps } });
  run.append([started("p-1")]);
  for (const id of ["a", "b"]) {
    run.writeLog(id, 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
    run.append([attemptStarted(id, 1), attemptFailed(id, 1)]);
  }
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(
    database.all("SELECT file FROM problems ORDER BY step_id").map(({ file }) => file),
    ["web/src/a.ts", "other/src/a.ts"],
  );
});

test("where it may do harm, nothing is matched", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.writeLog("compile", 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
  run.append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database, "never");
  assert.equal(database.all("SELECT * FROM problems").length, 0);
});

test("a log that is a link out of the run's folder is not read", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  const secret = join(stateFolder, "secret.txt");
  writeFileSync(secret, "src/a.ts(3,5): error TS2322: Secret.\n");
  run.writeLog("compile", 1, "", "other");
  symlinkSync(secret, join(run.folder, "steps/compile/1/output.log"));
  run.append(wholeRun("build-1"));
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.equal(database.all("SELECT * FROM problems").length, 0);
});

test("a journal of 40,000 events takes a few seconds at most", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1", { plan: { plan_id: "build", steps: [{ id: "s", command: "x" }] } });
  const tries = Array.from({ length: 13_000 }, (_, n) => [
    attemptStarted("s", n + 1),
    { type: "attempt_spawned", step_id: "s", attempt: n + 1, pid: 1, start_time: "1" } as const,
    attemptFailed("s", n + 1),
  ]).flat();
  run.append([started("build-1"), ...tries, runSucceeded]);
  const database = sqlite.createInMemory();
  const startedAt = performance.now();
  await project(stateFolder, database);
  const seconds = (performance.now() - startedAt) / 1000;
  context.diagnostic(`${statSync(run.journalFile).size} bytes in ${seconds.toFixed(2)} s`);
  assert.equal(database.all("SELECT * FROM step_attempts").length, 13_000);
  assert.ok(seconds < 20);
});

const resumed = (reset: string[]): RunEvent => ({
  type: "run_resumed",
  attempt: 2,
  how: "resume",
  reset,
  max_concurrency: 2,
  keep_going: false,
  engine_version: "0.2.0",
});

test("a resumed run is running again, and what it runs again is pending; its tries stay", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.append(wholeRun("build-1"));
  run.append([resumed(["test"])]);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  const columns = "status, reason, warnings, started_at, finished_at, duration_sec, exit_code, engine_version";
  const startedAt = "2026-01-31T09:00:00.000Z";
  const nothing = { reason: null, finished_at: null, duration_sec: null };
  assert.deepEqual(database.get(`SELECT ${columns} FROM runs`), {
    ...nothing,
    status: "running",
    warnings: null,
    started_at: startedAt,
    exit_code: null,
    engine_version: "0.2.0",
  });
  assert.deepEqual(database.all("SELECT step_id, status, attempts FROM run_steps ORDER BY rowid"), [
    { step_id: "compile", status: "success", attempts: 2 },
    { step_id: "test", status: "pending", attempts: 1 },
  ]);
  assert.deepEqual(database.get("SELECT * FROM run_steps WHERE step_id = 'test'"), {
    ...nothing,
    run_id: "build-1",
    step_id: "test",
    status: "pending",
    verdict: null,
    caused_by: null,
    recovered_by: null,
    attempts: 1,
    started_at: null,
  });
  assert.equal(database.all("SELECT * FROM step_attempts").length, 3);

  run.append([attemptStarted("test", 2), attemptFailed("test", 2), { ...runSucceeded, duration_sec: 3 } as RunEvent]);
  await project(stateFolder, database);
  assert.deepEqual(database.get("SELECT status, started_at, duration_sec FROM runs"), {
    status: "succeeded",
    started_at: startedAt,
    duration_sec: 3,
  });
  assert.deepEqual(database.get("SELECT attempts, started_at FROM run_steps WHERE step_id = 'test'"), {
    attempts: 2,
    started_at: "2026-01-31T09:00:14.000Z",
  });
});

test("a run that goes on with a newer plan has its steps and its words from there", async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.append(wholeRun("build-1").slice(0, -1));
  const database = sqlite.createInMemory();
  const records = new Map();
  await projectRuns({ stateFolder, database, matching: "bounded", records });
  const newer = {
    plan_id: "build",
    version: "8",
    steps: [
      ...twoSteps.steps.slice(0, 1),
      { id: "test", command: "node", timeout_sec: 5 },
      { id: "ship", command: "x" },
    ],
  };
  writeFileSync(join(run.folder, "plan.json"), JSON.stringify(newer));
  run.append([{ ...resumed(["test"]), with_new_plan: true } as RunEvent, attemptStarted("test", 2)]);
  await projectRuns({ stateFolder, database, matching: "bounded", records });
  assert.deepEqual(database.get("SELECT plan_version, plan_json FROM runs"), {
    plan_version: "8",
    plan_json: JSON.stringify(newer),
  });
  assert.deepEqual(database.all("SELECT step_id, status FROM run_steps ORDER BY rowid"), [
    { step_id: "compile", status: "success" },
    { step_id: "test", status: "running" },
    { step_id: "ship", status: "pending" },
  ]);
  assert.equal(
    database.get("SELECT timeout_sec FROM step_attempts WHERE attempt = 2 AND step_id = 'test'")?.["timeout_sec"],
    5,
  );
});

test("durations are what the events say, which a clock that jumps can't falsify", async (context) => {
  const stateFolder = await createStateFolder(context);
  const durations = { attempt_finished: 1.25, step_finished: 1.5, run_finished: 2.125 };
  const measured = wholeRun("build-1").map((event) => {
    const duration = durations[event.type as keyof typeof durations];
    return duration === undefined ? event : ({ ...event, duration_sec: duration } as RunEvent);
  });
  const run = createRun(stateFolder, "build-1", { startAt: "2026-01-31T09:00:00.000Z" });
  run.append(measured);
  const database = sqlite.createInMemory();
  await project(stateFolder, database);
  assert.deepEqual(database.all("SELECT DISTINCT duration_sec FROM step_attempts"), [{ duration_sec: 1.25 }]);
  assert.deepEqual(database.all("SELECT DISTINCT duration_sec FROM run_steps"), [{ duration_sec: 1.5 }]);
  assert.deepEqual(database.all("SELECT duration_sec FROM runs"), [{ duration_sec: 2.125 }]);
});

test("where logs are matched elsewhere, a pass that would have to is given up and changes nothing", async (context) => {
  const stateFolder = await createStateFolder(context);
  const plain = { plan_id: "p", steps: [{ id: "s", command: "x" }] };
  const run = createRun(stateFolder, "p-1", { plan: plain });
  run.append([started("p-1"), attemptStarted("s", 1), attemptFailed("s", 1)]);
  const database = sqlite.createInMemory();
  assert.equal(await project(stateFolder, database, "elsewhere"), "changed");
  createRun(stateFolder, "p-2", { plan: plain }).append([started("p-2")]);
  const other = createRun(stateFolder, "build-1");
  other.append(wholeRun("build-1").slice(0, 3));
  assert.equal(await project(stateFolder, database, "elsewhere"), "changed", "no try has ended yet");
  other.append([attemptFailed("compile", 1)]);
  createRun(stateFolder, "p-3", { plan: plain }).append([started("p-3")]);
  const before = dump(database);
  assert.equal(await project(stateFolder, database, "elsewhere"), "declined");
  assert.deepEqual(dump(database), before);
});
