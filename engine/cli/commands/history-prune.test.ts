import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRun, runSucceeded, started, wholeRun } from "../../node/history/testing/run-on-disk.ts";
import { writeHostFile } from "../../node/host-file.ts";
import { openRunFolder } from "../../node/run-folder.ts";
import type { RunEvent } from "../../run/run-event.ts";
import { createWorkspace, type Workspace } from "../testing/planctl-process.ts";
import { queryHistory } from "../testing/read-history.ts";

function prepareRuns(workspace: Workspace): void {
  const { stateFolder } = workspace;
  mkdirSync(join(stateFolder, "runs"), { recursive: true });
  for (const day of [1, 2, 3]) {
    const run = createRun(stateFolder, `build-${day}`, { startAt: `2026-01-0${day}T00:00:00.000Z` });
    run.append(wholeRun(`build-${day}`));
    run.writeLog("compile", 1, "hello\n");
  }
  createRun(stateFolder, "build-live").append(wholeRun("build-live"));
  const live = openRunFolder(stateFolder, "build-live");
  assert.ok(live !== undefined);
  // Its engine, which is this process, has said its last word but is not gone.
  writeHostFile(live);
  createRun(stateFolder, "build-interrupted").append([started("build-interrupted")]);
  createRun(stateFolder, "build-quarantined").append([
    started("build-quarantined"),
    { ...runSucceeded, status: "quarantined", exit_code: 4 } as RunEvent,
  ]);
  createRun(stateFolder, "build-empty");
}

const runsOf = ({ stateFolder }: Workspace) =>
  readdirSync(join(stateFolder, "runs"))
    .map((name) => name.replace("build-", ""))
    .toSorted();

test("old runs are deleted with their rows; what is alive, interrupted or quarantined stays", async (context) => {
  const workspace = createWorkspace(context);
  prepareRuns(workspace);
  const pruned = await workspace.planctl("history", "prune", "--keep", "1");
  assert.equal(pruned.exitCode, 0, pruned.stderr);
  assert.equal(pruned.stdout, "removed  build-3\nremoved  build-2\nremoved  build-1\n3 runs removed, 4 kept.\n");
  assert.deepEqual(runsOf(workspace), ["empty", "interrupted", "live", "quarantined"]);
  for (const table of ["runs", "run_steps", "step_attempts", "run_events", "_cursors"]) {
    const rows = queryHistory(workspace.stateFolder, `SELECT DISTINCT run_id FROM ${table} ORDER BY run_id`);
    const runIds = rows.map(({ run_id }) => run_id);
    const attempted = ["build-live"];
    assert.deepEqual(
      runIds,
      table === "step_attempts" ? attempted : ["build-interrupted", "build-live", "build-quarantined"],
      table,
    );
  }
  const again = await workspace.planctl("history", "prune", "--keep", "1", "--older-than", "0");
  assert.equal(again.stdout, "0 runs removed, 4 kept.\n");
});

test("numbers that are none, and nothing that says what may go, delete nothing", async (context) => {
  const workspace = createWorkspace(context);
  prepareRuns(workspace);
  const before = runsOf(workspace);
  for (const words of [
    [],
    ["--keep", "-1"],
    ["--keep", "1.5"],
    ["--keep", ""],
    ["--keep", "many"],
    ["--older-than", "-3"],
    ["--older-than", "1e3"],
    ["--older-than", "NaN"],
    ["--keep", "1", "--older-than", "999999999"],
  ]) {
    const refused = await workspace.planctl("history", "prune", ...words);
    assert.equal(refused.exitCode, 2, words.join(" "));
    assert.match(refused.stderr, /--keep|--older-than/);
    assert.equal(refused.stdout, "");
  }
  assert.deepEqual(runsOf(workspace), before);
});
