// The end of one try: judged, recorded, and followed by another try, by what `on_failure` says, or by success.

import { judgeAttempt } from "./attempt-outcome.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { failStep } from "./fail-step.ts";
import type { Failure } from "./failure-catalog.ts";
import { isStopped } from "./gates.ts";
import { decideRetry } from "./retry-decision.ts";
import type { AttemptFinished } from "./run-event.ts";
import { indexOf, stepAt } from "./run-graph.ts";
import type { AttemptEnd, RunInput } from "./run-input.ts";
import { stepState, triesOf } from "./run-state.ts";
import { cancelStep } from "./stop-run.ts";

type AttemptEnded = Extract<RunInput, { type: "attempt-ended" }>;

export function endAttempt(draft: DecisionDraft, input: AttemptEnded): void {
  const { graph } = draft.state;
  const index = indexOf(graph.indexById, input.stepId);
  const step = stepAt(graph, index);
  const limitSec = graph.plan.globals.maxStepDurationSec;
  draft.effects.push({ type: "clear-timer", timer: `timeout:${step.id}` });
  if (limitSec !== undefined) {
    draft.effects.push({ type: "clear-timer", timer: `limit:${step.id}` });
  }

  const limitReachedSec = isStoppedByLimit(draft, index, input.end) ? limitSec : undefined;
  const { end, published } = input;
  const outcome = judgeAttempt({ step, end, published, ...(limitReachedSec === undefined ? {} : { limitReachedSec }) });
  switch (outcome.status) {
    case "success":
      // Before the try is over: a crash between the lines must not find a step that is done and has published nothing.
      for (const name of step.provides) {
        const value = published.get(name);
        if (value !== undefined) {
          emit(draft, { type: "resource_published", step_id: step.id, name, value });
        }
      }
      emit(draft, attemptFinished(input, "success", null));
      succeed(draft, step.id);
      break;
    case "failed":
      emit(draft, attemptFinished(input, "failed", outcome));
      retryOrFail(draft, { index, input, failure: outcome, isLimitReached: limitReachedSec !== undefined });
      break;
    case "canceled":
      emit(draft, attemptFinished(input, "canceled", { failureClass: "canceled" }));
      cancelStep(draft, index, outcome.cause);
      break;
  }
}

/**
 * Both timers stop a try with the same cause. Whichever was due first did it: read from what is recorded, not from how
 * long the process then took to go.
 */
function isStoppedByLimit(draft: DecisionDraft, index: number, end: AttemptEnd): boolean {
  const limitSec = draft.state.graph.plan.globals.maxStepDurationSec;
  if (end.kind !== "ended" || end.stoppedFor !== "timeout" || limitSec === undefined) {
    return false;
  }
  const { usedMs } = triesOf(stepState(draft.state, index));
  return limitSec * 1000 - usedMs <= stepAt(draft.state.graph, index).timeoutSec * 1000;
}

function attemptFinished(
  { stepId, attempt, end }: AttemptEnded,
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

function succeed(draft: DecisionDraft, stepId: string): void {
  emit(draft, {
    type: "step_finished",
    step_id: stepId,
    status: "success",
    reason: null,
    verdict: "ok",
    caused_by: null,
    recovered_by: null,
  });
}

interface FailedAttempt {
  readonly index: number;
  readonly input: AttemptEnded;
  readonly failure: Failure;
  readonly isLimitReached: boolean;
}

/** While the run stops, a try that fails is the last. */
function retryOrFail(draft: DecisionDraft, { index, input, failure, isLimitReached }: FailedAttempt): void {
  if (isStopped(draft.state, index)) {
    failStep(draft, index, failure);
    return;
  }
  const { graph } = draft.state;
  const step = stepAt(graph, index);
  const { usedMs, exitCode } = triesOf(stepState(draft.state, index));
  const limitMs = (graph.plan.globals.maxStepDurationSec ?? Number.POSITIVE_INFINITY) * 1000;
  const decision = decideRetry(step.retries, {
    attempt: input.attempt,
    failureClass: failure.failureClass,
    exitCode,
    random: input.random,
    leftMs: isLimitReached ? 0 : limitMs - usedMs,
  });
  if (decision.kind === "give-up") {
    failStep(draft, index, withReason(failure, decision.message));
    return;
  }
  const { delaySec } = decision;
  const attempt = input.attempt + 1;
  emit(draft, { type: "retry_scheduled", step_id: step.id, attempt, delay_sec: delaySec });
  emit(draft, { type: "step_waiting", step_id: step.id, for: "backoff" });
  draft.effects.push({ type: "set-timer", timer: `backoff:${step.id}`, dueAtMs: draft.atMs + delaySec * 1000 });
}

function withReason(failure: Failure, why: string | undefined): Failure {
  if (why === undefined) {
    return failure;
  }
  return { ...failure, message: failure.message === undefined ? why : `${failure.message} ${why}` };
}
