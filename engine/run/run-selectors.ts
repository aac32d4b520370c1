// What a run's state says, for whoever shows it or decides by it. Terminal, `show`, `logs`, log document and run tree all
// read these; what is worded for a person comes from `explain-step.ts`.

import type { ResourceName } from "../plan/plan.ts";
import type { StepFinished } from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState } from "./run-state.ts";
import type { RunStatus, StepStatus, WaitReason } from "./status.ts";
import { neighbours } from "./step-links.ts";
import type { StepState } from "./step-state.ts";

/**
 * The run's status as people see it; a finished run's is its verdict.
 * @internal for tests
 */
export function runStatusOf(state: RunState): RunStatus {
  if (state.finished !== undefined && state.phase === "finished") {
    return state.finished.status;
  }
  return state.phase === "pending" ? "pending" : "running";
}

export function stepStatusOf(step: StepState): StepStatus {
  switch (step.phase) {
    case "blocked":
      return "pending";
    case "open":
    case "checking":
    case "locking":
    case "queued":
    case "breaker-open":
      return step.record.spent === 0 ? "pending" : "running";
    case "attempting":
    case "attempted":
    case "backoff":
    case "awaiting-fallback":
      return "running";
    case "finished":
      return step.outcome.status;
  }
}

/** What the step waits for; undefined while a try runs and once it is finished. */
export function waitReasonOf(state: RunState, step: StepState): WaitReason | undefined {
  switch (step.phase) {
    case "blocked":
      return "dependencies";
    case "open":
    case "checking":
    case "queued":
      return state.isPaused ? "paused" : "slot";
    case "locking":
      return state.isPaused ? "paused" : "lock";
    case "breaker-open":
      return "breaker";
    case "backoff":
      return "backoff";
    case "awaiting-fallback":
      return "fallback";
    case "attempting":
    case "attempted":
    case "finished":
      return undefined;
  }
}

/** The terminal event of a finished step. */
export function outcomeOf(step: StepState): StepFinished | undefined {
  return step.phase === "finished" ? step.outcome : undefined;
}

/** Whether the step did what it was for, by itself or through its fallback: what trigger rules call *succeeded*. */
export function hasSucceeded(step: StepState): boolean {
  const outcome = outcomeOf(step);
  return outcome !== undefined && (outcome.status === "success" || outcome.recovered_by !== null);
}

/** From the start of the first try to the end, waiting included; 0 where there was none, undefined while it goes on. */
export function durationMsOf(step: StepState): number | undefined {
  const { startedMs } = step.record;
  if (startedMs === undefined) {
    return 0;
  }
  if (step.phase === "finished") {
    return step.outcome.duration_sec === undefined
      ? step.finishedMs - startedMs
      : Math.round(step.outcome.duration_sec * 1000);
  }
  return step.phase === "awaiting-fallback" ? step.sinceMs - startedMs : undefined;
}

export function isFallback(state: RunState, index: number): boolean {
  return neighbours(state.graph.ownersOf, index).length > 0;
}

/**
 * The value of a resource that the step provides: its own, or that of the fallback that recovered it (and so on);
 * undefined when it is absent.
 */
export function publishedResource(state: RunState, index: number, name: ResourceName): string | undefined {
  let current: number | undefined = index;
  while (current !== undefined) {
    const step: StepState = stepState(state, current);
    const outcome = outcomeOf(step);
    if (outcome === undefined) {
      return undefined;
    }
    if (outcome.status === "success") {
      return step.record.published.get(name);
    }
    current = outcome.recovered_by === null ? undefined : state.graph.fallbackOf[current];
  }
  return undefined;
}

/** Did this failure bring the run down? By an abort, or because the step is critical and nothing recovered it. */
export function failedTheRun(state: RunState, index: number): boolean {
  const outcome = outcomeOf(stepState(state, index));
  if (outcome?.status !== "failed" || outcome.recovered_by !== null || index >= state.graph.mainCount) {
    return false;
  }
  const step = stepAt(state.graph, index);
  const isCause = state.stopping?.cause === "abort" && state.stopping.causedBy === step.id;
  return isCause || (step.critical && !isFallback(state, index));
}

/**
 * Failed steps that nothing recovered: the one that aborted the run first, then those that failed it, then the harmless
 * ones; each in the order of the file.
 */
export function unrecoveredFailures(state: RunState): readonly number[] {
  const cause = state.stopping?.cause === "abort" ? state.stopping.causedBy : null;
  const weigh = (index: number): number => {
    if (stepAt(state.graph, index).id === cause) {
      return 0;
    }
    return failedTheRun(state, index) ? 1 : 2;
  };
  return state.graph.steps
    .map((_, index) => index)
    .filter((index) => {
      const outcome = outcomeOf(stepState(state, index));
      return outcome?.status === "failed" && outcome.recovered_by === null;
    })
    .sort((one, other) => weigh(one) - weigh(other));
}
export interface StepCounts {
  readonly success: number;
  readonly failed: number;
  readonly skipped: number;
  readonly canceled: number;
  readonly unknown: number;
  readonly running: number;
  readonly pending: number;
}

export function countSteps(state: RunState): StepCounts {
  const counts = { success: 0, failed: 0, skipped: 0, canceled: 0, unknown: 0, running: 0, pending: 0 };
  for (let index = 0; index < state.graph.steps.length; index++) {
    counts[stepStatusOf(stepState(state, index))] += 1;
  }
  return counts;
}
