import type { StepId } from "../../engine/plan/plan.ts";
import type { RunView, StepView } from "./run-view-state.ts";

/** Attempt 0: it failed before any try, so there is only a message. */
export interface FailedStep {
  readonly stepId: StepId;
  readonly attempt: number;
}

/**
 * The step a person wants to see when a run went wrong: the first to fail unrecovered. One that failed the run comes
 * before one that was told to `continue`; a step in a run that still goes on counts as soon as it has failed.
 */
export function firstFailedStep(run: RunView): FailedStep | undefined {
  const failed = [...run.steps.values()].filter((step) => step.status === "failed" && step.recoveredBy === null);
  const first = earliest(failed.filter((step) => step.verdict === "bad")) ?? earliest(failed);
  return first === undefined ? undefined : { stepId: first.id, attempt: first.attempts.at(-1)?.attempt ?? 0 };
}

function earliest(steps: readonly StepView[]): StepView | undefined {
  let first: StepView | undefined;
  for (const step of steps) {
    const isEarlier =
      (step.finishedAtMs ?? Number.POSITIVE_INFINITY) < (first?.finishedAtMs ?? Number.POSITIVE_INFINITY);
    if (first === undefined || isEarlier) {
      first = step;
    }
  }
  return first;
}
