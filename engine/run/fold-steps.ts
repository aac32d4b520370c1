// The moves that folding events is made of: a step changes its place, waits for one thing less, gets into a queue.

import { toolOf } from "./breaker-state.ts";
import { vectorSet } from "./persistent-vector.ts";
import { dropWhile, push } from "./priority-queue.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState, type Timer } from "./run-state.ts";
import { neighbours } from "./step-links.ts";
import type { StepRecord, StepState } from "./step-state.ts";

export function setStep(state: RunState, index: number, step: StepState): RunState {
  return { ...state, steps: vectorSet(state.steps, index, step) };
}

export function setRecord(state: RunState, index: number, record: StepRecord): RunState {
  return setStep(state, index, { ...stepState(state, index), record });
}

/** All it waited for is over; its gates are to be looked at. It can start as soon as it has passed them. */
export function openStep(state: RunState, index: number): RunState {
  const { record } = stepState(state, index);
  return setStep(queueForSlot(state, index), index, { phase: "open", record });
}

/** It has passed its gates, or is to be tried again: its locks come first, then it waits for a slot. */
export function queueStep(state: RunState, index: number, record: StepRecord): RunState {
  return stepAt(state.graph, index).locks.length > 0
    ? setStep(state, index, { phase: "locking", isBusy: false, record })
    : setStep(queueForSlot(state, index), index, { phase: "queued", holdsLocks: false, record });
}

export function queueForSlot(state: RunState, index: number): RunState {
  return { ...state, ready: push(state.ready, { rank: state.graph.rank[index] ?? index, index }) };
}

export function addTimer(state: RunState, dueMs: number, timer: Timer): RunState {
  return { ...state, timers: push(state.timers, { rank: dueMs, timer }) };
}

/** One thing less that the step waits for. A step that is over already (the run stopped) stays as it is. */
function unblock(state: RunState, index: number): RunState {
  const step = stepState(state, index);
  if (step.phase !== "blocked") {
    return state;
  }
  return step.unfinished === 1
    ? openStep(state, index)
    : setStep(state, index, { ...step, unfinished: step.unfinished - 1 });
}

/** Also when the owner ends that has waited for it: then the fallback is over, and stays so. */
export function releaseFallback(state: RunState, owner: number): RunState {
  const fallback = state.graph.fallbackOf[owner];
  return fallback === undefined ? state : unblock(state, fallback);
}

export function releaseDependents(state: RunState, index: number): RunState {
  let next = state;
  for (const dependent of neighbours(state.graph.dependents, index)) {
    next = unblock(next, dependent);
  }
  return next;
}

export function releaseFinally(state: RunState): RunState {
  let next = state;
  for (let index = state.graph.mainCount; index < state.graph.steps.length; index++) {
    next = unblock(next, index);
  }
  return next;
}

/** Whether the step can take a slot as soon as there is one; one that is `open` once its gates have been passed. */
function waitsForSlot(step: StepState): boolean {
  return step.phase === "queued" || step.phase === "open";
}

/** Entries at the front of the queues that mean nothing any more; called after every event. */
export function dropStale(state: RunState): RunState {
  const ready = dropWhile(state.ready, ({ index }) => !waitsForSlot(stepState(state, index)));
  const timers = dropWhile(state.timers, ({ timer, rank }) => !isTimerLive(state, timer, rank));
  return ready === state.ready && timers === state.timers ? state : { ...state, ready, timers };
}

/** Stops at the first; where a breaker is open there mostly is one. */
export function hasWaiting(state: RunState, tool: string): boolean {
  return state.graph.steps.some(
    (step, index) => stepState(state, index).phase === "breaker-open" && toolOf(step) === tool,
  );
}

function isTimerLive(state: RunState, timer: Timer, dueMs: number): boolean {
  switch (timer.kind) {
    case "try":
    case "step": {
      const step = stepState(state, timer.index);
      const isRunning = step.phase === "attempting" && step.record.count === timer.attempt;
      return isRunning && step.stop === undefined;
    }
    case "backoff": {
      const step = stepState(state, timer.index);
      return step.phase === "backoff" && step.record.count + 1 === timer.attempt;
    }
    case "run": {
      const isTimeUp = state.stopping?.cause === "abort" && state.stopping.isTimeUp;
      return timer.attempt === state.attempt && state.phase === "running" && state.unfinishedMain > 0 && !isTimeUp;
    }
    case "breaker": {
      const phase = state.breakers.get(timer.tool)?.phase;
      return phase?.kind === "open" && phase.untilMs === dueMs && hasWaiting(state, timer.tool);
    }
  }
}
