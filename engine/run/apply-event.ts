// Folds one recorded event into a run's state. It decides nothing: the same events give the same state for ever, so
// what a new version would decide differently doesn't change how an old run is read.

import { vectorSet } from "./persistent-vector.ts";
import { dropWhile, pushReady } from "./ready-queue.ts";
import type {
  AttemptFinished,
  AttemptSpawned,
  AttemptStarted,
  CancelRequested,
  ResourcePublished,
  RetryDue,
  RetryScheduled,
  RunEvent,
  RunFinished,
  RunStarted,
  StepFinished,
  StepWaiting,
} from "./run-event.ts";
import { indexOf, stepAt } from "./run-graph.ts";
import { noTries, type RunState, type StepState, type StepTries, stepState, triesOf } from "./run-state.ts";
import { neighbours } from "./step-links.ts";

/** An event with its time; its place in the journal doesn't matter here. */
export type TimedEvent = RunEvent & { readonly atMs: number };

export function applyEvent(state: RunState, event: TimedEvent): RunState {
  switch (event.type) {
    case "run_queued":
      return { ...state, runId: event.run_id };
    case "run_started":
      return runStarted(state, event);
    case "step_waiting":
      return stepWaiting(state, event);
    case "attempt_started":
      return attemptStarted(state, event);
    case "attempt_spawned":
      return attemptSpawned(state, event);
    case "attempt_finished":
      return attemptFinished(state, event);
    case "resource_published":
      return resourcePublished(state, event);
    case "retry_scheduled":
      return retryScheduled(state, event);
    case "retry_due":
      return retryDue(state, event);
    case "step_finished":
      return stepFinished(state, event);
    case "cancel_requested":
      return cancelRequested(state, event);
    case "run_aborted":
      return { ...state, stopping: state.stopping ?? { cause: "abort", causedBy: event.caused_by } };
    case "run_finished":
      return runFinished(state, event);
  }
}

function runFinished(state: RunState, event: Timed<RunFinished>): RunState {
  const { type, status, reason, warnings, exit_code } = event;
  return { ...state, phase: "finished", finished: { type, status, reason, warnings, exit_code } };
}

type Timed<Event extends RunEvent> = Event & { readonly atMs: number };

function runStarted(state: RunState, event: Timed<RunStarted>): RunState {
  let next: RunState = {
    ...state,
    phase: "running",
    runId: event.run_id,
    attempt: event.attempt,
    startedAtMs: event.atMs,
    maxConcurrency: event.max_concurrency,
    keepGoing: event.keep_going,
  };
  for (let index = 0; index < next.graph.steps.length; index++) {
    const step = stepState(next, index);
    if (step.phase === "blocked" && step.unfinished === 0) {
      next = makeReady(next, index, noTries);
    }
  }
  return next;
}

function stepWaiting(state: RunState, event: Timed<StepWaiting>): RunState {
  if (event.for !== "fallback") {
    return state;
  }
  const index = indexOf(state.graph.indexById, event.step_id);
  const waiting: StepState = {
    phase: "awaiting-fallback",
    tries: triesOf(stepState(state, index)),
    sinceMs: event.atMs,
    failureClass: event.failure_class ?? "exit",
    ...(event.message === undefined ? {} : { message: event.message }),
  };
  return dropStaleReady(releaseFallback(setStep(state, index, waiting), index));
}

function attemptStarted(state: RunState, event: Timed<AttemptStarted>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const before = triesOf(stepState(state, index));
  const tries = { ...before, count: event.attempt, startedAtMs: before.startedAtMs ?? event.atMs };
  const trying = setStep(state, index, { phase: "trying", tries, tryStartedAtMs: event.atMs });
  return dropStaleReady({ ...trying, tryingCount: trying.tryingCount + 1 });
}

function attemptSpawned(state: RunState, event: Timed<AttemptSpawned>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const step = stepState(state, index);
  return step.phase === "trying" ? setStep(state, index, { ...step, pid: event.pid }) : state;
}

function attemptFinished(state: RunState, event: Timed<AttemptFinished>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const step = stepState(state, index);
  if (step.phase !== "trying") {
    return state;
  }
  const usedMs = step.tries.usedMs + (event.atMs - step.tryStartedAtMs);
  const tries: StepTries = { ...step.tries, usedMs, exitCode: event.exit_code };
  return { ...setStep(state, index, { phase: "tried", tries }), tryingCount: state.tryingCount - 1 };
}

function resourcePublished(state: RunState, event: Timed<ResourcePublished>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const step = stepState(state, index);
  if (step.phase === "blocked") {
    return state;
  }
  const published = new Map(step.tries.published).set(event.name, event.value);
  return setStep(state, index, { ...step, tries: { ...step.tries, published } });
}

function retryScheduled(state: RunState, event: Timed<RetryScheduled>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  return setStep(state, index, { phase: "backoff", tries: triesOf(stepState(state, index)), sinceMs: event.atMs });
}

function retryDue(state: RunState, event: Timed<RetryDue>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const step = stepState(state, index);
  if (step.phase !== "backoff") {
    return state;
  }
  const usedMs = step.tries.usedMs + (event.atMs - step.sinceMs);
  return makeReady(state, index, { ...step.tries, usedMs });
}

function stepFinished(state: RunState, event: Timed<StepFinished>): RunState {
  const index = indexOf(state.graph.indexById, event.step_id);
  const before = stepState(state, index);
  const outcome = outcomeFrom(event);
  let next = setStep(state, index, { phase: "finished", tries: triesOf(before), finishedAtMs: event.atMs, outcome });
  next = countFinished(next, index, outcome);
  for (const dependent of neighbours(state.graph.dependents, index)) {
    next = unblock(next, dependent);
  }
  next = releaseFallback(next, index);
  if (index < state.graph.mainCount && next.unfinishedMain === 0) {
    next = releaseFinally(next);
  }
  return dropStaleReady(next);
}

/** The event without its time and its place in the journal. */
function outcomeFrom(event: StepFinished): StepFinished {
  const { type, step_id, status, reason, verdict, caused_by, recovered_by, message } = event;
  const outcome = { type, step_id, status, reason, verdict, caused_by, recovered_by };
  return message === undefined ? outcome : { ...outcome, message };
}

function countFinished(state: RunState, index: number, outcome: StepFinished): RunState {
  if (index >= state.graph.mainCount) {
    return { ...state, unfinishedFinally: state.unfinishedFinally - 1 };
  }
  const isFallback = neighbours(state.graph.ownersOf, index).length > 0;
  const isCriticalFailure =
    outcome.status === "failed" && outcome.recovered_by === null && !isFallback && stepAt(state.graph, index).critical;
  return {
    ...state,
    unfinishedMain: state.unfinishedMain - 1,
    criticalFailures: state.criticalFailures + (isCriticalFailure ? 1 : 0),
    unknownSteps: state.unknownSteps + (outcome.status === "unknown" ? 1 : 0),
  };
}

function cancelRequested(state: RunState, event: Timed<CancelRequested>): RunState {
  const canStillStop = state.stopping === undefined && state.unfinishedMain > 0;
  return {
    ...state,
    cancelCount: event.count,
    stopping: canStillStop ? { cause: "cancel" } : state.stopping,
  };
}

/** Also when the owner ends that has waited for it: then the fallback is over, and stays so. */
function releaseFallback(state: RunState, owner: number): RunState {
  const fallback = state.graph.fallbackOf[owner];
  return fallback === undefined ? state : unblock(state, fallback);
}

function releaseFinally(state: RunState): RunState {
  let next = state;
  for (let index = state.graph.mainCount; index < state.graph.steps.length; index++) {
    next = unblock(next, index);
  }
  return next;
}

/** One thing less that the step waits for. A step that is over already (the run stopped) stays as it is. */
function unblock(state: RunState, index: number): RunState {
  const step = stepState(state, index);
  if (step.phase !== "blocked") {
    return state;
  }
  if (step.unfinished === 1) {
    return makeReady(state, index, noTries);
  }
  return setStep(state, index, { phase: "blocked", unfinished: step.unfinished - 1 });
}

function makeReady(state: RunState, index: number, tries: StepTries): RunState {
  const ready = pushReady(state.ready, { rank: state.graph.rank[index] ?? index, index });
  return { ...setStep(state, index, { phase: "ready", tries }), ready };
}

function dropStaleReady(state: RunState): RunState {
  const ready = dropWhile(state.ready, (index) => stepState(state, index).phase !== "ready");
  return ready === state.ready ? state : { ...state, ready };
}

function setStep(state: RunState, index: number, step: StepState): RunState {
  return { ...state, steps: vectorSet(state.steps, index, step) };
}
