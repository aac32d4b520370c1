// The part of `apply-event.ts` that is about one step.

import { setBreaker, waitForBreaker } from "./apply-breaker-event.ts";
import { breakerPolicy, countsForBreaker, toolOf, withFailure } from "./breaker-state.ts";
import {
  addTimer,
  queueForSlot,
  queueStep,
  releaseDependents,
  releaseFallback,
  releaseFinally,
  setRecord,
  setStep,
} from "./fold-steps.ts";
import type {
  AttemptFinished,
  AttemptSpawned,
  AttemptStarted,
  ResourcePublished,
  RetryDue,
  RetryScheduled,
  RunEvent,
  StepFinished,
  StepOutdated,
  StepResolved,
  StepWaiting,
  StopRequested,
  Timed,
  TimedEvent,
} from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState } from "./run-state.ts";
import { neighbours } from "./step-links.ts";
import { type AttemptRecord, type AttemptVerdict, lastAttempt, type StepRecord } from "./step-state.ts";

type StepEvent = Extract<TimedEvent, { readonly step_id: string }>;

export function applyStepEvent(state: RunState, index: number, event: StepEvent): RunState {
  switch (event.type) {
    case "step_queued":
      return stepQueued(state, index);
    case "step_waiting":
      return stepWaiting(state, index, event);
    case "step_outdated":
      return stepOutdated(state, index, event);
    case "locks_acquired":
      return locksAcquired(state, index);
    case "attempt_started":
      return attemptStarted(state, index, event);
    case "attempt_spawned":
      return attemptSpawned(state, index, event);
    case "stop_requested":
      return stopRequested(state, index, event);
    case "attempt_finished":
      return attemptFinished(state, index, event);
    case "resource_published":
      return resourcePublished(state, index, event);
    case "retry_scheduled":
      return retryScheduled(state, index, event);
    case "retry_due":
      return retryDue(state, index, event);
    case "step_finished":
      return stepFinished(state, index, event);
    case "step_resolved":
      return stepResolved(state, index, event);
    case "step_ready":
    case "approval_decided":
    case "attempt_reported_late":
    case "breaker_probed":
      return state;
  }
}

function stepQueued(state: RunState, index: number): RunState {
  const step = stepState(state, index);
  if (step.phase === "breaker-open") {
    return queueStep(state, index, step.record);
  }
  if (step.phase !== "open") {
    return state;
  }
  const { inputs, outputs } = stepAt(state.graph, index);
  return inputs.length + outputs.length > 0
    ? setStep(state, index, { phase: "checking", record: step.record })
    : queueStep(state, index, step.record);
}

function stepOutdated(state: RunState, index: number, { why }: StepOutdated): RunState {
  const step = stepState(state, index);
  return step.phase === "checking" ? queueStep(state, index, { ...step.record, outdated: why }) : state;
}

function stepWaiting(state: RunState, index: number, event: Timed<StepWaiting>): RunState {
  const step = stepState(state, index);
  switch (event.for) {
    case "fallback": {
      const failure = { failureClass: event.failure_class ?? "exit", ...messageOf(event) } as const;
      const { record } = step;
      const waiting = { phase: "awaiting-fallback", sinceMs: event.elapsedMs, failure, record } as const;
      return releaseFallback(setStep(state, index, waiting), index);
    }
    case "breaker":
      return waitForBreaker(state, index);
    case "lock":
      return step.phase === "locking" ? setStep(state, index, { ...step, isBusy: true }) : state;
    case "backoff":
    case "approval":
    case "paused":
      return state;
  }
}

function locksAcquired(state: RunState, index: number): RunState {
  const step = stepState(state, index);
  if (step.phase !== "locking") {
    return state;
  }
  return setStep(queueForSlot(state, index), index, { phase: "queued", holdsLocks: true, record: step.record });
}

function attemptStarted(state: RunState, index: number, event: Timed<AttemptStarted>): RunState {
  const { record: before } = stepState(state, index);
  const { elapsedMs, atMs } = event;
  const attempt: AttemptRecord = { attempt: event.attempt, startedMs: elapsedMs, startedAtMs: atMs };
  const record: StepRecord = {
    ...before,
    count: event.attempt,
    spent: before.spent + 1,
    startedMs: before.startedMs ?? elapsedMs,
    startedAtMs: before.startedAtMs ?? atMs,
    attempts: [...before.attempts, attempt],
  };
  const next = setStep(state, index, { phase: "attempting", record });
  return addAttemptTimers({ ...next, attemptingCount: next.attemptingCount + 1 }, index, event);
}

function addAttemptTimers(state: RunState, index: number, event: Timed<AttemptStarted>): RunState {
  const { action, timeoutSec, maxStepDurationSec } = stepAt(state.graph, index);
  if (action.type === "assert") {
    return state;
  }
  const { elapsedMs, attempt } = event;
  const next = addTimer(state, elapsedMs + timeoutSec * 1000, { kind: "try", index, attempt });
  if (maxStepDurationSec === undefined) {
    return next;
  }
  const leftMs = maxStepDurationSec * 1000 - stepState(state, index).record.usedMs;
  return addTimer(next, elapsedMs + leftMs, { kind: "step", index, attempt });
}

function attemptSpawned(state: RunState, index: number, event: Timed<AttemptSpawned>): RunState {
  const { record } = stepState(state, index);
  return changeAttempt(state, index, record, event.attempt, { pid: event.pid, startTime: event.start_time });
}

function changeAttempt(
  state: RunState,
  index: number,
  record: StepRecord,
  attempt: number,
  change: Partial<AttemptRecord>,
): RunState {
  const attempts = record.attempts.map((known) => (known.attempt === attempt ? { ...known, ...change } : known));
  return setRecord(state, index, { ...record, attempts });
}

function stopRequested(state: RunState, index: number, event: Timed<StopRequested>): RunState {
  const step = stepState(state, index);
  if (step.phase !== "attempting") {
    return state;
  }
  const { cause, now, limit } = event;
  return setStep(state, index, { ...step, stop: { cause, now, ...(limit === undefined ? {} : { limit }) } });
}

function attemptFinished(state: RunState, index: number, event: Timed<AttemptFinished>): RunState {
  const step = stepState(state, index);
  if (step.phase !== "attempting") {
    return state;
  }
  const { record } = step;
  const startedMs = lastAttempt(record)?.startedMs ?? event.elapsedMs;
  const durationMs = event.elapsedMs - startedMs;
  const end = {
    status: event.status,
    failureClass: event.failure_class,
    exitCode: event.exit_code,
    signal: event.signal,
    finishedAtMs: event.atMs,
    durationSec: event.duration_sec ?? durationMs / 1000,
    ...messageOf(event),
  };
  const isLost = event.failure_class === "lost";
  const ended: StepRecord = {
    ...record,
    // A lost try costs no retry.
    spent: record.spent - (isLost ? 1 : 0),
    usedMs: record.usedMs + durationMs,
    exitCode: event.exit_code,
    attempts: record.attempts.map((known) => (known.attempt === event.attempt ? { ...known, end } : known)),
  };
  const verdict = verdictOf(event, step.stop);
  const next = setStep(state, index, { phase: "attempted", end: verdict, record: ended });
  return countForBreaker({ ...next, attemptingCount: next.attemptingCount - 1 }, index, event);
}

function verdictOf(
  event: AttemptFinished,
  stop: { readonly cause: "timeout" | "abort" | "cancel"; readonly limit?: "try" | "step" } | undefined,
): AttemptVerdict {
  switch (event.status) {
    case "success":
      return { status: "success" };
    case "canceled":
      return { status: "canceled", cause: stop?.cause === "abort" ? "abort" : "cancel" };
    case "failed": {
      const failureClass = event.failure_class ?? "exit";
      const isFinal = failureClass === "timeout" && stop?.limit === "step";
      return { status: "failed", failure: { failureClass, ...messageOf(event) }, isFinal };
    }
  }
}

function countForBreaker(state: RunState, index: number, event: Timed<AttemptFinished>): RunState {
  const tool = toolOf(stepAt(state.graph, index));
  if (tool === undefined || event.status !== "failed" || !countsForBreaker(event.failure_class)) {
    return state;
  }
  const policy = breakerPolicy(state.graph.plan.globals.circuitBreaker);
  return setBreaker(state, tool, (breaker) => withFailure(breaker, { nowMs: event.elapsedMs, policy }));
}

function resourcePublished(state: RunState, index: number, event: Timed<ResourcePublished>): RunState {
  const { record } = stepState(state, index);
  return setRecord(state, index, { ...record, published: new Map(record.published).set(event.name, event.value) });
}

/** Without a delay it waits for a slot at once. */
function retryScheduled(state: RunState, index: number, event: Timed<RetryScheduled>): RunState {
  const { record: before } = stepState(state, index);
  const attempts = before.attempts.map((known) =>
    known.attempt === before.count ? { ...known, retryDelaySec: event.delay_sec } : known,
  );
  const record = { ...before, attempts };
  if (event.delay_sec === 0) {
    return queueStep(state, index, record);
  }
  const dueMs = event.elapsedMs + event.delay_sec * 1000;
  const waiting = setStep(state, index, { phase: "backoff", sinceMs: event.elapsedMs, dueMs, record });
  return addTimer(waiting, dueMs, { kind: "backoff", index, attempt: event.attempt });
}

function retryDue(state: RunState, index: number, event: Timed<RetryDue>): RunState {
  const step = stepState(state, index);
  if (step.phase !== "backoff") {
    return state;
  }
  const usedMs = step.record.usedMs + (event.elapsedMs - step.sinceMs);
  return queueStep(state, index, { ...step.record, usedMs });
}

function stepFinished(state: RunState, index: number, event: Timed<StepFinished>): RunState {
  const { record } = stepState(state, index);
  const outcome = outcomeFrom(event);
  const { elapsedMs: finishedMs, atMs: finishedAtMs } = event;
  let next = setStep(state, index, { phase: "finished", finishedMs, finishedAtMs, outcome, record });
  next = countFinished(next, index, outcome);
  next = releaseFallback(releaseDependents(next, index), index);
  return index < state.graph.mainCount && next.unfinishedMain === 0 ? releaseFinally(next) : next;
}

/** The event without its time and its place in the journal. */
function outcomeFrom(event: Timed<StepFinished> & { readonly seq?: number }): StepFinished {
  const { atMs: _, elapsedMs: __, seq: ___, ...outcome } = event;
  return outcome;
}

function countFinished(state: RunState, index: number, outcome: StepFinished): RunState {
  if (index >= state.graph.mainCount) {
    return { ...state, unfinishedFinally: state.unfinishedFinally - 1 };
  }
  return {
    ...state,
    unfinishedMain: state.unfinishedMain - 1,
    criticalFailures: state.criticalFailures + (isCriticalFailure(state, index, outcome) ? 1 : 0),
    unknownSteps: state.unknownSteps + (outcome.status === "unknown" ? 1 : 0),
    abortOwed: outcome.aborts_run === true && state.stopping === undefined ? outcome.step_id : state.abortOwed,
  };
}

/** A step that was canceled alone counts like one that failed; a fallback counts for nothing by itself. */
export function isCriticalFailure(state: RunState, index: number, outcome: StepFinished): boolean {
  const isFallback = neighbours(state.graph.ownersOf, index).length > 0;
  const isCanceledAlone =
    outcome.status === "canceled" && outcome.reason === "cancel" && state.stopping?.cause !== "cancel";
  const isFailure = outcome.status === "failed" && outcome.recovered_by === null;
  return (isFailure || isCanceledAlone) && !isFallback && stepAt(state.graph, index).critical;
}

/** A person's answer to a step whose end was lost. What follows from it is decided when the run goes on. */
function stepResolved(state: RunState, index: number, event: Timed<StepResolved>): RunState {
  const step = stepState(state, index);
  if (step.phase !== "finished" || step.outcome.status !== "unknown") {
    return state;
  }
  if (event.as === "retry") {
    return setStep(state, index, { ...step, resolved: "retry" });
  }
  const end: AttemptVerdict =
    event.as === "success"
      ? { status: "success" }
      : { status: "failed", failure: { failureClass: "lost", ...messageOf(step.outcome) }, isFinal: true };
  return setStep(state, index, { phase: "attempted", end, record: step.record });
}

function messageOf(event: RunEvent | StepFinished): { message?: string } {
  return "message" in event && event.message !== undefined ? { message: event.message } : {};
}
