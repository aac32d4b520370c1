// The end of one try: judged and recorded; and what follows from a try that is on record: another one, what `on_failure`
// says, or success.

import { judgeAttempt } from "./attempt-outcome.ts";
import { countsForBreaker } from "./breaker-state.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { failStep } from "./fail-step.ts";
import type { Failure } from "./failure-catalog.ts";
import { cancelStep, finishStep, releaseLocks } from "./finish-step.ts";
import { isStopped } from "./gates.ts";
import { decideRetry } from "./retry-decision.ts";
import type { AttemptFinished } from "./run-event.ts";
import { indexOf, stepAt } from "./run-graph.ts";
import type { AttemptEnd, UntimedInput } from "./run-input.ts";
import { stepState } from "./run-state.ts";
import { type AttemptVerdict, lastAttempt, type StepState } from "./step-state.ts";

type AttemptEnded = Extract<UntimedInput, { type: "attempt-ended" }>;

export function endAttempt(draft: DecisionDraft, input: Omit<AttemptEnded, "type" | "random">): void {
  const { graph } = draft.state;
  const { stepId, attempt, end, published } = input;
  const index = indexOf(graph.indexById, stepId);
  const step = stepAt(graph, index);
  const now = stepState(draft.state, index);
  const stop = now.phase === "attempting" ? now.stop : undefined;
  const outcome = judgeAttempt({ step, end, published, stop });
  releaseLocks(draft, index);
  if (outcome.status === "success") {
    // Before the try is over: a crash between the lines must not find a step that is done and has published nothing.
    for (const name of step.provides) {
      const value = published.get(name);
      if (value !== undefined) {
        emit(draft, { type: "resource_published", step_id: stepId, name, value });
      }
    }
  }
  const startedMs = lastAttempt(now.record)?.startedMs ?? draft.time.elapsedMs;
  const failure: Failure | null =
    outcome.status === "failed" ? outcome : outcome.status === "canceled" ? { failureClass: "canceled" } : null;
  emit(draft, {
    ...attemptFinished({ stepId, attempt, end }, outcome.status, failure),
    duration_sec: (draft.time.elapsedMs - startedMs) / 1000,
  });
}

function attemptFinished(
  { stepId, attempt, end }: { readonly stepId: string; readonly attempt: number; readonly end: AttemptEnd },
  status: AttemptFinished["status"],
  failure: Failure | null,
): AttemptFinished {
  return {
    type: "attempt_finished",
    step_id: stepId,
    attempt,
    status,
    failure_class: failure?.failureClass ?? null,
    exit_code: end.kind === "ended" ? end.exitCode : null,
    signal: end.kind === "ended" ? end.signal : null,
    ...(failure?.message === undefined ? {} : { message: failure.message }),
  };
}

/** Decides what follows from the end of the last try. */
export function followAttempt(draft: DecisionDraft, index: number, end: AttemptVerdict): void {
  switch (end.status) {
    case "success":
      finishStep(draft, index, { status: "success", reason: null, verdict: "ok" });
      break;
    case "canceled":
      cancelStep(draft, index, end.cause);
      break;
    case "failed":
      if (end.failure.failureClass === "lost" && !end.isFinal) {
        followLost(draft, index, end.failure);
      } else {
        retryOrFail(draft, index, end);
      }
      break;
  }
}

/** Who knows how it would have ended? A step that may be tried again is; anything else waits for a person. */
function followLost(draft: DecisionDraft, index: number, failure: Failure): void {
  const step = stepAt(draft.state.graph, index);
  if (!step.idempotent) {
    const { message } = failure;
    finishStep(draft, index, {
      status: "unknown",
      reason: "lost",
      verdict: "bad",
      ...(message === undefined ? {} : { message }),
    });
    return;
  }
  if (isStopped(draft.state, index)) {
    cancelStep(draft, index);
    return;
  }
  const attempt = stepState(draft.state, index).record.count + 1;
  emit(draft, { type: "retry_scheduled", step_id: step.id, attempt, delay_sec: 0 });
}

/** While the run stops, a try that fails is the last. */
function retryOrFail(draft: DecisionDraft, index: number, end: AttemptVerdict & { readonly status: "failed" }): void {
  const { failure, isFinal } = end;
  const step = stepAt(draft.state.graph, index);
  const now = stepState(draft.state, index);
  if (isStopped(draft.state, index) || isFinal || now.record.cancels > 0) {
    failStep(draft, index, failure);
    return;
  }
  const decision = decideRetry(step.retries, {
    attempt: now.record.spent,
    failureClass: failure.failureClass,
    exitCode: now.record.exitCode,
    random: draft.random(),
    leftMs: leftMsOf(now, step.maxStepDurationSec),
  });
  if (decision.kind === "give-up") {
    failStep(draft, index, withReason(failure, decision.message));
    return;
  }
  const { delaySec } = decision;
  const attempt = now.record.count + 1;
  emit(draft, { type: "retry_scheduled", step_id: step.id, attempt, delay_sec: delaySec });
  if (delaySec > 0) {
    emit(draft, { type: "step_waiting", step_id: step.id, for: "backoff" });
  }
}

function leftMsOf({ record }: StepState, limitSec: number | undefined): number {
  return limitSec === undefined ? Number.POSITIVE_INFINITY : limitSec * 1000 - record.usedMs;
}

function withReason(failure: Failure, why: string | undefined): Failure {
  if (why === undefined) {
    return failure;
  }
  return { ...failure, message: failure.message === undefined ? why : `${failure.message} ${why}` };
}

/** For the breaker: did the last try say that the tool works, that it does not, or nothing? */
export function lastWordOnTool({ record }: StepState): "works" | "broken" | "nothing" {
  const end = lastAttempt(record)?.end;
  if (end === undefined || end.status === "canceled") {
    return "nothing";
  }
  return end.status === "failed" && countsForBreaker(end.failureClass) ? "broken" : "works";
}
