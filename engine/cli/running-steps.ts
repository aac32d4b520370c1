import type { StepId } from "../plan/plan.ts";
import { formatDuration } from "../run/format-duration.ts";
import { stepAt } from "../run/run-graph.ts";
import { type RunState, stepState } from "../run/run-state.ts";
import { lastAttempt } from "../run/step-state.ts";

export interface RunningStep {
  readonly stepId: StepId;
  /** The try that runs, or comes next. */
  readonly attempt: number;
  /** By the wall clock. */
  readonly sinceMs: number;
  /** Between two tries. */
  readonly isInBackoff: boolean;
}

/** Those at work or between two tries, in the order in which they started. */
export function runningSteps(state: RunState): readonly RunningStep[] {
  return state.graph.steps
    .flatMap((_, index): RunningStep[] => {
      const step = stepState(state, index);
      const last = lastAttempt(step.record);
      const stepId = stepAt(state.graph, index).id;
      if (step.phase === "attempting" && last !== undefined) {
        return [{ stepId, attempt: last.attempt, sinceMs: last.startedAtMs, isInBackoff: false }];
      }
      if (step.phase === "backoff" && last !== undefined) {
        const sinceMs = last.end?.finishedAtMs ?? last.startedAtMs;
        return [{ stepId, attempt: last.attempt + 1, sinceMs, isInBackoff: true }];
      }
      return [];
    })
    .sort((one, other) => one.sinceMs - other.sinceMs);
}

export function describeRunning({ stepId, attempt, sinceMs, isInBackoff }: RunningStep, nowMs: number): string {
  const time = formatDuration(nowMs - sinceMs);
  if (isInBackoff) {
    return `${stepId}  waits for try ${attempt}, ${time}`;
  }
  return attempt === 1 ? `${stepId}  ${time}` : `${stepId}  ${time} (try ${attempt})`;
}
