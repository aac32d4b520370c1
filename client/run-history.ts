// Past runs of a workspace, as `history.sqlite` tells them. What the views need of it is kept here between two readings.
import type * as vscode from "vscode";
import type { ProblemRow, RunRow } from "../engine/node/history/history-rows.ts";
import { type HistoryReader, readHistory } from "../engine/node/history/open-history.ts";
import type { StepId } from "../engine/plan/plan.ts";
import type { RunReason, RunStatus } from "../engine/run/status.ts";
import type { LogAddress } from "./presentation/log-address.ts";
import { stateFolderOf } from "./run-folders.ts";
import { isTrusted } from "./workspace-trust.ts";

export type { ProblemRow };

/** The Runs view shows the latest; older ones are in the database. */
const RUNS_MAX = 100;
/** A step's problems are looked for so many runs back: further ones are about sources that have long changed. */
const RUNS_WITH_PROBLEMS_MAX = 20;

export interface RunSummary {
  readonly runId: string;
  readonly planId: string;
  /** From the workspace; empty where the run's folder does not tell. */
  readonly planPath: string;
  readonly status: RunStatus;
  readonly reason: RunReason | null;
  readonly warnings: number;
  readonly startedAtMs?: number;
  readonly finishedAtMs?: number;
}

/** What the latest try of a step left in Problems. */
export interface StepProblems {
  readonly address: LogAddress;
  readonly planPath: string;
  readonly rows: readonly ProblemRow[];
}

export class RunHistory {
  readonly #problemsByTry = new Map<string, readonly ProblemRow[]>();
  readonly #stepProblems = new Map<string, readonly StepProblems[]>();

  /** Latest first. Brings the database up to date, where that is allowed. */
  async listRuns(workspace: vscode.WorkspaceFolder): Promise<readonly RunSummary[]> {
    const reader = await readHistory(stateFolderOf(workspace), { mayWrite: isTrusted(), sqlite: "wasm" });
    try {
      const rows = reader.runs({ limit: RUNS_MAX });
      this.#stepProblems.set(workspace.uri.toString(), this.#readProblems(reader, rows));
      return rows.map(summaryOf);
    } finally {
      reader.close();
    }
  }

  problemsOf(address: LogAddress): readonly ProblemRow[] {
    return this.#problemsByTry.get(keyOf(address)) ?? [];
  }

  /** For every plan and step, what its latest try found; also an empty list, which clears what an earlier one found. */
  latestStepProblems(workspace: vscode.WorkspaceFolder): readonly StepProblems[] {
    return this.#stepProblems.get(workspace.uri.toString()) ?? [];
  }

  #readProblems(reader: HistoryReader, runs: readonly RunRow[]): readonly StepProblems[] {
    const latest = new Map<string, StepProblems>();
    for (const run of runs.slice(0, RUNS_WITH_PROBLEMS_MAX)) {
      const byStep = Map.groupBy(reader.problems(run.run_id), (row) => row.step_id);
      for (const { step_id: stepId, attempts } of reader.steps(run.run_id)) {
        if (attempts === 0) {
          continue;
        }
        const address = { runId: run.run_id, stepId, attempt: attempts };
        const rows = lastTry(byStep, stepId, attempts);
        this.#problemsByTry.set(keyOf(address), rows);
        const planPath = run.plan_path ?? "";
        const key = JSON.stringify([planPath, stepId]);
        if (!latest.has(key)) {
          latest.set(key, { address, planPath, rows });
        }
      }
    }
    return [...latest.values()];
  }
}

function lastTry(
  byStep: ReadonlyMap<StepId, readonly ProblemRow[]>,
  stepId: StepId,
  attempt: number,
): readonly ProblemRow[] {
  return (byStep.get(stepId) ?? []).filter((row) => row.attempt === attempt);
}

function keyOf({ runId, stepId, attempt }: LogAddress): string {
  return `${runId}/${stepId}/${attempt}`;
}

function summaryOf(row: RunRow): RunSummary {
  return {
    runId: row.run_id,
    planId: row.plan_id ?? row.run_id,
    planPath: row.plan_path ?? "",
    status: row.status,
    reason: row.reason,
    warnings: row.warnings ?? 0,
    ...(row.started_at === null ? {} : { startedAtMs: Date.parse(row.started_at) }),
    ...(row.finished_at === null ? {} : { finishedAtMs: Date.parse(row.finished_at) }),
  };
}
