// Folds one recorded event into a run's state. It decides nothing: the same events give the same state for ever, so
// what a new version would decide differently doesn't change how an old run is read. Events of steps that the plan does
// not have (a resumed run may have got a newer plan) change nothing.

import { applyBreakerEvent, breakersFrom } from "./apply-breaker-event.ts";
import { applyResume } from "./apply-resume.ts";
import { applyStepEvent } from "./apply-step-event.ts";
import { addTimer, dropStale, openStep, setRecord } from "./fold-steps.ts";
import type { CancelRequested, RunAborted, RunFinished, RunStarted, Timed, TimedEvent } from "./run-event.ts";
import { type RunState, stepState } from "./run-state.ts";

export function applyEvent(state: RunState, event: TimedEvent): RunState {
  return dropStale(fold(state, event));
}

function fold(state: RunState, event: TimedEvent): RunState {
  switch (event.type) {
    case "run_queued":
      return { ...state, runId: event.run_id };
    case "run_started":
      return runStarted(state, event);
    case "run_resumed":
      return addRunTimer(applyResume(state, event), event.elapsedMs);
    case "run_paused":
      return { ...state, isPaused: true };
    case "run_continued":
      return { ...state, isPaused: false };
    case "cancel_requested":
      return cancelRequested(state, event);
    case "run_aborted":
      return runAborted(state, event);
    case "run_finished":
      return runFinished(state, event);
    case "breaker_opened":
    case "breaker_probed":
    case "breaker_closed":
      return applyBreakerEvent(state, event);
    default: {
      const index = state.graph.indexById.get(event.step_id);
      return index === undefined ? state : applyStepEvent(state, index, event);
    }
  }
}

function runStarted(state: RunState, event: Timed<RunStarted>): RunState {
  let next: RunState = {
    ...state,
    phase: "running",
    runId: event.run_id,
    attempt: event.attempt,
    startedAtMs: event.atMs,
    startedMs: event.elapsedMs,
    sessionStartedMs: event.elapsedMs,
    facts: {
      os: event.os ?? state.facts.os,
      arch: event.arch ?? state.facts.arch,
      workspace: event.workspace ?? state.facts.workspace,
      startedAt: event.started_at ?? state.facts.startedAt,
    },
    maxConcurrency: event.max_concurrency,
    keepGoing: event.keep_going,
    breakers: breakersFrom(event.breakers, event.elapsedMs),
  };
  for (let index = 0; index < next.graph.steps.length; index++) {
    const step = stepState(next, index);
    if (step.phase === "blocked" && step.unfinished === 0) {
      next = openStep(next, index);
    }
  }
  return addRunTimer(next, event.elapsedMs);
}

function addRunTimer(state: RunState, nowMs: number): RunState {
  const limitSec = state.graph.plan.globals.maxRunDurationSec;
  if (limitSec === undefined) {
    return state;
  }
  return addTimer(state, nowMs + limitSec * 1000, { kind: "run", attempt: state.attempt });
}

function cancelRequested(state: RunState, event: Timed<CancelRequested>): RunState {
  if (event.step_id !== undefined) {
    const index = state.graph.indexById.get(event.step_id);
    return index === undefined
      ? state
      : setRecord(state, index, { ...stepState(state, index).record, cancels: event.count });
  }
  const canStillStop = state.stopping === undefined && state.unfinishedMain > 0;
  return {
    ...state,
    cancelCount: event.count,
    stopping: canStillStop ? { cause: "cancel" } : state.stopping,
  };
}

/** A second one can only be that of the run's limit of time, while the first cause lets what runs go on. */
function runAborted(state: RunState, event: Timed<RunAborted>): RunState {
  const isTimeUp = event.reason === "timeout";
  const { stopping } = state;
  if (stopping === undefined) {
    const first = { cause: "abort", causedBy: event.caused_by, isTimeUp } as const;
    return { ...state, stopping: first, abortOwed: undefined };
  }
  const isLater = stopping.cause === "abort" && isTimeUp;
  return { ...state, abortOwed: undefined, stopping: isLater ? { ...stopping, isTimeUp } : stopping };
}

function runFinished(state: RunState, event: Timed<RunFinished>): RunState {
  const { type, status, reason, warnings, exit_code, duration_sec, atMs, elapsedMs } = event;
  const finished = { type, status, reason, warnings, exit_code, atMs, elapsedMs };
  return {
    ...state,
    phase: "finished",
    finished: duration_sec === undefined ? finished : { ...finished, duration_sec },
  };
}
