// An ended or interrupted run goes on. The steps that run again are set back, everything else stays as it is, and what
// the state counts and queues is made anew from the steps.

import { breakersFrom } from "./apply-breaker-event.ts";
import { isCriticalFailure } from "./apply-step-event.ts";
import { addTimer, openStep, queueStep, setStep } from "./fold-steps.ts";
import { vectorFrom } from "./persistent-vector.ts";
import type { RunResumed, Timed } from "./run-event.ts";
import { type RunState, stepState } from "./run-state.ts";
import { neighbours } from "./step-links.ts";
import { freshRecord, type StepState } from "./step-state.ts";

export function applyResume(state: RunState, event: Timed<RunResumed>): RunState {
  const reset = new Set(event.reset);
  const steps = state.graph.steps.map(({ id }, index) => setBack(stepState(state, index), reset.has(id)));
  const cleared: RunState = {
    ...state,
    phase: "running",
    attempt: event.attempt,
    sessionStartedMs: event.elapsedMs,
    maxConcurrency: event.max_concurrency,
    keepGoing: event.keep_going,
    isPaused: false,
    steps: vectorFrom(steps),
    ready: null,
    timers: null,
    stopping: undefined,
    abortOwed: undefined,
    cancelCount: 0,
    finished: undefined,
    breakers: event.breakers === undefined ? state.breakers : breakersFrom(event.breakers, event.elapsedMs),
  };
  return queueAgain(recount(cleared));
}

/**
 * What the journal proves is kept: an end, a try that runs (whether it is lost is told next), a backoff, a fallback at
 * work. What was only waiting in the engine that is gone is looked at anew.
 */
function setBack(step: StepState, isReset: boolean): StepState {
  if (isReset) {
    return { phase: "blocked", unfinished: 0, record: freshRecord(step.record) };
  }
  switch (step.phase) {
    case "finished":
    case "attempting":
    case "attempted":
    case "backoff":
    case "awaiting-fallback":
      return step;
    case "queued":
    case "locking":
    case "breaker-open":
      // Between two tries its gates are behind it.
      return step.record.spent > 0
        ? { phase: "queued", holdsLocks: false, record: step.record }
        : { phase: "blocked", unfinished: 0, record: step.record };
    case "blocked":
    case "open":
    case "checking":
      return { phase: "blocked", unfinished: 0, record: step.record };
  }
}

function recount(state: RunState): RunState {
  let next: RunState = {
    ...state,
    attemptingCount: 0,
    unfinishedMain: 0,
    unfinishedFinally: 0,
    criticalFailures: 0,
    unknownSteps: 0,
  };
  for (let index = 0; index < state.graph.steps.length; index++) {
    next = countStep(next, index);
  }
  return next;
}

function countStep(state: RunState, index: number): RunState {
  const step = stepState(state, index);
  const isMain = index < state.graph.mainCount;
  if (step.phase === "finished") {
    // A step that the run's stop left canceled, and that stays so, counts as if it had been canceled alone.
    const { outcome } = step;
    const counted = outcome.status === "canceled" ? { ...outcome, reason: "cancel" as const } : outcome;
    const isCritical = isMain && isCriticalFailure(state, index, counted);
    return {
      ...state,
      criticalFailures: state.criticalFailures + (isCritical ? 1 : 0),
      unknownSteps: state.unknownSteps + (outcome.status === "unknown" ? 1 : 0),
    };
  }
  return {
    ...state,
    attemptingCount: state.attemptingCount + (step.phase === "attempting" ? 1 : 0),
    unfinishedMain: state.unfinishedMain + (isMain ? 1 : 0),
    unfinishedFinally: state.unfinishedFinally + (isMain ? 0 : 1),
  };
}

function queueAgain(state: RunState): RunState {
  let next = state;
  for (let index = 0; index < state.graph.steps.length; index++) {
    const step = stepState(next, index);
    if (step.phase === "blocked") {
      next = block(next, index);
    } else if (step.phase === "queued") {
      next = queueStep(next, index, step.record);
    } else if (step.phase === "backoff") {
      next = addTimer(next, step.dueMs, { kind: "backoff", index, attempt: step.record.count + 1 });
    }
  }
  return next;
}

function block(state: RunState, index: number): RunState {
  const unfinished = waitsFor(state, index);
  const { record } = stepState(state, index);
  return unfinished === 0 ? openStep(state, index) : setStep(state, index, { phase: "blocked", unfinished, record });
}

/** Dependencies that are not terminal, owners whose own tries are not over, and for `finally` the main list. */
function waitsFor(state: RunState, index: number): number {
  const { dependencies, ownersOf, mainCount } = state.graph;
  const isOver = (other: number) => stepState(state, other).phase === "finished";
  const hasOwnTriesBehind = (owner: number) => isOver(owner) || stepState(state, owner).phase === "awaiting-fallback";
  return (
    neighbours(dependencies, index).filter((dependency) => !isOver(dependency)).length +
    neighbours(ownersOf, index).filter((owner) => !hasOwnTriesBehind(owner)).length +
    (index >= mainCount && state.unfinishedMain > 0 ? 1 : 0)
  );
}
