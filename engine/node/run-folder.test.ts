import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { findRun } from "./find-run.ts";
import { readFrozenPlan } from "./frozen-plan.ts";
import { readRunFile } from "./run-file.ts";
import { createRunFolder, liesInRunFolder, listRunIds, newRunId, openRunFolder, type RunFolder } from "./run-folder.ts";
import { prepareStateFolder } from "./state-folder.ts";
import { demoRun } from "./testing/demo-run.ts";

let stateFolder: string;
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
});
afterEach(() => removeFolder(stateFolder));

function create(runId: string): RunFolder {
  const creation = createRunFolder(stateFolder, runId, demoRun);
  assert.ok(creation.kind === "created");
  return creation.folder;
}

suite("a run id", () => {
  test("is made of plan, time in UTC and four digits", () => {
    assert.equal(
      newRunId("Safe_merge.2", Date.UTC(2026, 0, 31, 9, 5, 7, 999), "0a1f"),
      "safe_merge.2-20260131-090507-0a1f",
    );
  });
});

suite("a run's folder", () => {
  test("appears with plan and run, and nothing beside it", () => {
    const folder = create("demo-20260131-090507-0a1f");
    assert.deepEqual(readdirSync(join(stateFolder, "runs")), ["demo-20260131-090507-0a1f"]);
    assert.deepEqual(readdirSync(folder.path).sort(), ["plan.json", "run.json"]);
    assert.deepEqual(readFrozenPlan(folder.planFile).document, demoRun.document);
    assert.deepEqual(readRunFile(folder.runFile), demoRun.run);
    assert.equal(openRunFolder(stateFolder, folder.runId)?.path, folder.path);
  });

  test("is never made twice", () => {
    create("demo");
    const second = createRunFolder(stateFolder, "demo", demoRun);
    assert.deepEqual(second, { kind: "taken" });
    assert.deepEqual(listRunIds(stateFolder), ["demo"]);
  });

  test("that cannot be made is a failure in words", () => {
    rmSync(join(stateFolder, "runs"), { recursive: true });
    writeFileSync(join(stateFolder, "runs"), "");
    const creation = createRunFolder(stateFolder, "demo", demoRun);
    assert.ok(creation.kind === "failed");
    assert.equal(creation.failure.code, "state-folder.not-a-folder");
  });

  test("names the files of each try", () => {
    const folder = create("demo");
    assert.equal(folder.attemptFolder("build", 2), join(folder.path, "steps", "build", "2"));
    assert.deepEqual(folder.logFiles("build", 2), {
      output: join(folder.path, "steps", "build", "2", "output.log"),
      stdout: join(folder.path, "steps", "build", "2", "stdout.log"),
      stderr: join(folder.path, "steps", "build", "2", "stderr.log"),
      planOutput: join(folder.path, "steps", "build", "2", "outputs"),
    });
    assert.throws(() => folder.attemptFolder("../..", 1), RangeError);
    assert.throws(() => folder.logFiles("build", 0), RangeError);
  });

  test("is no link, no file and no name that leads elsewhere", { skip: process.platform === "win32" }, () => {
    const outside = temporaryFolder();
    create("demo");
    symlinkSync(outside, join(stateFolder, "runs", "link"));
    writeFileSync(join(stateFolder, "runs", "file"), "");
    mkdirSync(join(stateFolder, "runs", "-rf"));
    mkdirSync(join(stateFolder, "runs", "new\nline"));
    assert.deepEqual(listRunIds(stateFolder), ["demo"]);
    for (const runId of ["link", "file", "-rf", "..", ".", "", "../locks", "demo/../demo", "none"]) {
      assert.equal(openRunFolder(stateFolder, runId), undefined, runId);
    }
    removeFolder(outside);
  });

  test("tells files that links lead out of it", { skip: process.platform === "win32" }, () => {
    const folder = create("demo");
    mkdirSync(folder.attemptFolder("build", 1), { recursive: true });
    const { output, stdout } = folder.logFiles("build", 1);
    writeFileSync(output, "");
    symlinkSync("/etc/hostname", stdout);
    assert.ok(liesInRunFolder(folder, output));
    assert.ok(!liesInRunFolder(folder, stdout));
    assert.ok(!liesInRunFolder(folder, join(folder.path, "none")));
  });
});

suite("finding a run", () => {
  function createStarted(runId: string, at: string): void {
    const started = {
      run_id: runId,
      plan_id: "demo",
      attempt: 1,
      max_concurrency: 1,
      keep_going: false,
      engine_version: "0",
    };
    writeFileSync(create(runId).journalFile, `${JSON.stringify({ seq: 1, at, type: "run_started", ...started })}\n`);
  }

  test("says that there are none", () => {
    const answer = findRun(stateFolder, "last");
    assert.ok(answer.kind === "none");
    assert.match(answer.message, /There are no runs yet/);
  });

  test("takes any unique part of the id", () => {
    create("demo-20260131-090507-0a1f");
    create("demo-20260131-090507-0b2f");
    assert.deepEqual(findRun(stateFolder, "0A1"), { kind: "found", runId: "demo-20260131-090507-0a1f" });
    const answer = findRun(stateFolder, "demo");
    assert.ok(answer.kind === "ambiguous");
    assert.match(answer.message, /matches 2 runs: `demo-20260131-090507-0a1f`, `demo-20260131-090507-0b2f`/);
    assert.match(findRun(stateFolder, "other").kind === "none" ? "none" : "", /none/);
    assert.equal(findRun(stateFolder, "").kind, "none");
  });

  test("prefers the whole id to a part of another", () => {
    create("demo");
    create("demo2");
    assert.deepEqual(findRun(stateFolder, "demo"), { kind: "found", runId: "demo" });
  });

  test("takes `last` by the time of the start, to the millisecond", () => {
    createStarted("z-20260131-090507-0001", "2026-01-31T09:05:07.001Z");
    createStarted("a-20260131-090507-0002", "2026-01-31T09:05:07.002Z");
    create("z-20260131-090508-0003");
    assert.deepEqual(findRun(stateFolder, "last"), { kind: "found", runId: "a-20260131-090507-0002" });
  });

  test("takes a run that never started for `last` only where there is no other", () => {
    create("a");
    writeFileSync(create("b").journalFile, "damaged\n");
    assert.deepEqual(findRun(stateFolder, "last"), { kind: "found", runId: "b" });
  });
});
