// Which logs a run has, by its journal.
import type { RunFolder } from "../node/run-folder.ts";
import { loadRun } from "../node/run-host/load-run.ts";
import type { StepId } from "../plan/plan.ts";
import { explainStep, wordAttemptEnd } from "../run/explain-step.ts";
import { type RunState, stepState } from "../run/run-state.ts";

export interface LogRequest {
  readonly folder: RunFolder;
  /** Undefined: all steps that ran. */
  readonly stepId: StepId | undefined;
  /** Undefined: the last try. */
  readonly attempt: number | undefined;
  /** Only steps that failed and that nothing recovered. */
  readonly onlyFailed?: boolean;
}

/** One try of a step, or a step that had none. */
export interface StepLog {
  readonly stepId: StepId;
  /** Undefined: it never ran; `explanation` says why. */
  readonly attempt: number | undefined;
  readonly status: string;
  readonly explanation: string | undefined;
  /** How this try ended, where it failed. */
  readonly failure: string | undefined;
}

export type FoundLogs =
  | { readonly ok: true; readonly logs: readonly StepLog[] }
  | { readonly ok: false; readonly message: string };

export function readRunLogs({ folder, stepId, attempt, onlyFailed = false }: LogRequest): FoundLogs {
  const run = loadRun(folder);
  if (!run.ok) {
    return run;
  }
  const { state } = run;
  if (stepId === undefined) {
    const wanted = state.graph.steps
      .map((_, index) => index)
      .filter((index) => (onlyFailed ? isFailed(state, index) : attemptsOf(state, index) > 0));
    return { ok: true, logs: wanted.map((index) => toStepLog(state, index, attempt)) };
  }
  const index = state.graph.indexById.get(stepId);
  if (index === undefined) {
    return { ok: false, message: `Run \`${folder.runId}\` has no step \`${stepId}\`.` };
  }
  const attempts = attemptsOf(state, index);
  if (attempt !== undefined && attempt > attempts) {
    return { ok: false, message: `Step \`${stepId}\` has no try ${attempt}; it had ${attempts}.` };
  }
  return { ok: true, logs: onlyFailed && !isFailed(state, index) ? [] : [toStepLog(state, index, attempt)] };
}

function isFailed(state: RunState, index: number): boolean {
  const { status, recoveredBy } = explainStep(state, index);
  return status === "failed" && recoveredBy === null;
}

function attemptsOf(state: RunState, index: number): number {
  return stepState(state, index).record.count;
}

function toStepLog(state: RunState, index: number, attempt: number | undefined): StepLog {
  const { stepId, status, why, attempts: records } = explainStep(state, index);
  const attempts = attemptsOf(state, index);
  const shown = attempts === 0 ? undefined : Math.min(attempt ?? attempts, attempts);
  const end = records.find((record) => record.attempt === shown)?.end;
  return {
    stepId,
    attempt: shown,
    failure: end?.status === "failed" ? wordAttemptEnd(end) : undefined,
    status,
    explanation: why === "" ? undefined : why,
  };
}
