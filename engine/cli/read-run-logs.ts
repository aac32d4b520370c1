// Which logs a run has, by its journal.
import type { RunFolder } from "../node/run-folder.ts";
import { loadRun } from "../node/run-host/load-run.ts";
import type { StepId } from "../plan/plan.ts";
import { explainStep } from "../run/explain-step.ts";
import { type RunState, stepState } from "../run/run-state.ts";

export interface LogRequest {
  readonly folder: RunFolder;
  /** Undefined: all steps that ran. */
  readonly stepId: StepId | undefined;
  /** Undefined: the last try. */
  readonly attempt: number | undefined;
}

/** One try of a step, or a step that had none. */
export interface StepLog {
  readonly stepId: StepId;
  /** Undefined: it never ran; `explanation` says why. */
  readonly attempt: number | undefined;
  readonly status: string;
  readonly explanation: string | undefined;
}

export type FoundLogs =
  | { readonly ok: true; readonly logs: readonly StepLog[] }
  | { readonly ok: false; readonly message: string };

export function readRunLogs({ folder, stepId, attempt }: LogRequest): FoundLogs {
  const run = loadRun(folder);
  if (!run.ok) {
    return run;
  }
  const { state } = run;
  if (stepId === undefined) {
    const tried = state.graph.steps.map((_, index) => index).filter((index) => attemptsOf(state, index) > 0);
    return { ok: true, logs: tried.map((index) => toStepLog(state, index, attempt)) };
  }
  const index = state.graph.indexById.get(stepId);
  if (index === undefined) {
    return { ok: false, message: `Run \`${folder.runId}\` has no step \`${stepId}\`.` };
  }
  const attempts = attemptsOf(state, index);
  if (attempt !== undefined && attempt > attempts) {
    return { ok: false, message: `Step \`${stepId}\` has no try ${attempt}; it had ${attempts}.` };
  }
  return { ok: true, logs: [toStepLog(state, index, attempt)] };
}

function attemptsOf(state: RunState, index: number): number {
  return stepState(state, index).record.count;
}

function toStepLog(state: RunState, index: number, attempt: number | undefined): StepLog {
  const { stepId, status, why } = explainStep(state, index);
  const attempts = attemptsOf(state, index);
  return {
    stepId,
    attempt: attempts === 0 ? undefined : Math.min(attempt ?? attempts, attempts),
    status,
    explanation: why === "" ? undefined : why,
  };
}
