// What the tests of the safe-merge plan expect of its runs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNothingIsLeft, type MergeRepository } from "./merge-repository.ts";
import type { PlanctlEnd } from "./planctl-process.ts";
import { queryHistory } from "./read-history.ts";

const phases = [
  "preflight",
  "lock_and_snapshot",
  "fetch",
  "trial_merge",
  "test_gate",
  "merge",
  "verify",
  "publish",
] as const;

export type Phase = (typeof phases)[number];

export interface ExpectedRun {
  /** Absent: it succeeded. */
  readonly failedAt?: Phase;
  readonly canceledAt?: Phase;
  /** False: `remote` is empty. */
  readonly publishes?: boolean;
  readonly rollback?: "success" | "failed";
  /** Where the target stands afterwards, here and at the remote. */
  readonly target: string;
  readonly remoteTarget: string;
  readonly workspace?: string;
}

/** The latest run of the workspace ended so, and left nothing behind. */
export function checkRun(repository: MergeRepository, end: PlanctlEnd, expected: ExpectedRun): void {
  const { failedAt, canceledAt, workspace = repository.folder } = expected;
  const stateFolder = join(workspace, ".plan-runs");
  const status = failedAt !== undefined ? "failed" : canceledAt !== undefined ? "canceled" : "succeeded";
  const exitCode = { succeeded: 0, failed: 1, canceled: 130 }[status];
  const shown = `${end.stdout}\n${end.stderr}`;
  const [run] = queryHistory(
    stateFolder,
    "SELECT run_id, status, exit_code FROM runs ORDER BY started_at DESC LIMIT 1",
  );
  assert.deepEqual({ ...run, run_id: "" }, { run_id: "", status, exit_code: exitCode }, shown);
  assert.equal(end.exitCode, exitCode, shown);
  const steps = queryHistory(
    stateFolder,
    `SELECT step_id, status FROM run_steps WHERE run_id = '${run?.["run_id"]}' ORDER BY rowid`,
  );
  assert.deepEqual(Object.fromEntries(steps.map((row) => [row["step_id"], row["status"]])), stepStatuses(expected));
  assert.equal(repository.tip(repository.names.target), expected.target, shown);
  assert.equal(repository.tip(repository.names.target, repository.remote), expected.remoteTarget, shown);
  checkNothingIsLeft(repository, workspace);
}

function stepStatuses({ failedAt, canceledAt, publishes = true, rollback = "success" }: ExpectedRun) {
  const last = failedAt ?? canceledAt;
  const lastIndex = last === undefined ? phases.length : phases.indexOf(last);
  const ofPhase = (phase: Phase, index: number): string => {
    if (index < lastIndex) {
      return phase === "publish" && !publishes ? "skipped" : "success";
    }
    return phase === failedAt ? "failed" : "canceled";
  };
  return {
    ...Object.fromEntries(phases.map((phase, index) => [phase, ofPhase(phase, index)])),
    rollback: last === undefined ? "skipped" : rollback,
    cleanup: "success",
  };
}

/** What a step of the latest run wrote. */
export function stepLog({ folder }: MergeRepository, step: Phase | "rollback" | "cleanup", workspace = folder): string {
  const stateFolder = join(workspace, ".plan-runs");
  const [run] = queryHistory(stateFolder, "SELECT run_id FROM runs ORDER BY started_at DESC LIMIT 1");
  return readFileSync(join(stateFolder, "runs", String(run?.["run_id"]), "steps", step, "1", "output.log"), "utf8");
}
