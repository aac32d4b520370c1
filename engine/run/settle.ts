// Goes on until nothing more follows from the state: gates of steps that opened, ends of tries, owners of fallbacks that
// ended, stops, free slots, the end of the run.

import { isBreakerInTheWay, settleBreakers } from "./decide-breakers.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import { followAttempt } from "./end-attempt.ts";
import { consumedResources } from "./expression-roots.ts";
import { failStep, finishFailed } from "./fail-step.ts";
import { cancelStep, finishStep } from "./finish-step.ts";
import { decideGates, isAwaited, isStopped } from "./gates.ts";
import type { UpToDateQuestion } from "./run-effect.ts";
import type { RunFinished } from "./run-event.ts";
import { stepAt } from "./run-graph.ts";
import { isFallback, outcomeOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import { finishRun, isQuarantined } from "./run-verdict.ts";
import { fillSlots } from "./start-attempt.ts";
import type { StepState } from "./step-state.ts";
import { stopIfDue } from "./stop-attempt.ts";
import type { TransitionRules } from "./transition-rules.ts";

export function settle(rules: TransitionRules, draft: DecisionDraft): void {
  let next = 0;
  for (;;) {
    // A list that grows while it is worked off, not recursion: a chain of skips may be as long as the plan.
    abortIfOwed(draft);
    for (let index = draft.toLookAt[next]; index !== undefined; index = draft.toLookAt[next]) {
      next += 1;
      lookAt(rules, draft, index);
      abortIfOwed(draft);
    }
    settleBreakers(draft);
    fillSlots(rules, draft);
    if (next === draft.toLookAt.length) {
      break;
    }
  }
  queuePassed(draft);
  finishIfOver(rules, draft);
}

/** Before anything else is decided: what depends on the failed step is canceled by the abort, not skipped. */
function abortIfOwed(draft: DecisionDraft): void {
  const { abortOwed, stopping } = draft.state;
  if (abortOwed !== undefined && stopping === undefined) {
    emit(draft, { type: "run_aborted", caused_by: abortOwed });
  }
}

/** What has passed its gates and could not start: on record, so that its gates are not looked at again. */
function queuePassed(draft: DecisionDraft): void {
  for (const index of draft.passed.keys()) {
    if (stepState(draft.state, index).phase === "open") {
      emit(draft, { type: "step_queued", step_id: stepAt(draft.state.graph, index).id });
    }
  }
}

function finishIfOver(rules: TransitionRules, draft: DecisionDraft): void {
  const { unfinishedMain, unfinishedFinally, attemptingCount } = draft.state;
  const isOver = unfinishedMain === 0 && unfinishedFinally === 0;
  // What a quarantined run has not begun stays as it is, `finally` too: it could destroy the evidence.
  const isHeld = isQuarantined(draft.state) && attemptingCount === 0;
  if (isOver || isHeld) {
    emit(draft, finishedNow(rules, draft));
  }
}

export function finishedNow({ context }: TransitionRules, draft: DecisionDraft): RunFinished {
  return finishRun(draft.state, { strict: context.strict, nowMs: draft.time.elapsedMs });
}

function lookAt(rules: TransitionRules, draft: DecisionDraft, index: number): void {
  const step = stepState(draft.state, index);
  switch (step.phase) {
    case "finished":
      return;
    case "attempting":
      stopIfDue(draft, index, step);
      return;
    case "attempted":
      followAttempt(draft, index, step.end);
      return;
    case "awaiting-fallback":
      lookAtOwner(draft, index, step);
      return;
    case "blocked":
    case "open":
    case "checking":
    case "locking":
    case "queued":
    case "breaker-open":
    case "backoff":
      lookAtWaiting(rules, draft, index, step);
      return;
  }
}

/** A fallback that has ended, well or not, ends the owners that waited for it. */
function lookAtOwner(draft: DecisionDraft, index: number, step: StepState & { phase: "awaiting-fallback" }): void {
  const fallback = draft.state.graph.fallbackOf[index];
  if (step.record.cancels > 0) {
    cancelStep(draft, index, "cancel");
    if (fallback !== undefined) {
      draft.toLookAt.push(fallback);
    }
  } else if (fallback === undefined || outcomeOf(stepState(draft.state, fallback)) !== undefined) {
    finishFailed(draft, index, step.failure);
  }
}

function lookAtWaiting(rules: TransitionRules, draft: DecisionDraft, index: number, step: StepState): void {
  const { state } = draft;
  if (isStopped(state, index)) {
    cancelStep(draft, index);
    return;
  }
  if (step.record.cancels > 0) {
    cancelStep(draft, index, "cancel");
    return;
  }
  if (isAbandoned(state, index, step)) {
    finishStep(draft, index, { status: "skipped", reason: "not_needed", verdict: "ok" });
    return;
  }
  const { id, locks } = stepAt(state.graph, index);
  switch (step.phase) {
    case "open":
      if (!isQuarantined(state) && !draft.passed.has(index)) {
        lookAtGates(rules, draft, index);
      }
      break;
    case "checking":
      draft.effects.push({ type: "check-up-to-date", ...upToDateQuestion(rules, state, index) });
      break;
    case "locking":
      draft.effects.push({ type: "acquire-locks", stepId: id, locks });
      break;
    case "breaker-open":
      if (!isBreakerInTheWay(state, index)) {
        emit(draft, { type: "step_queued", step_id: id });
      }
      break;
    default:
      break;
  }
}

/** A fallback that was on its way when the last owner that waited for it was canceled. */
function isAbandoned(state: RunState, index: number, step: StepState): boolean {
  return isFallback(state, index) && step.phase !== "open" && step.phase !== "blocked" && !isAwaited(state, index);
}

function lookAtGates(rules: TransitionRules, draft: DecisionDraft, index: number): void {
  const decision = decideGates(rules.evaluator, draft.state, index);
  switch (decision.kind) {
    case "pass": {
      const { id, inputs, outputs, locks } = stepAt(draft.state.graph, index);
      if (inputs.length + outputs.length + locks.length > 0) {
        emit(draft, { type: "step_queued", step_id: id });
      } else {
        draft.passed.set(index, decision.work);
      }
      break;
    }
    case "not-needed":
      finishStep(draft, index, { status: "skipped", reason: "not_needed", verdict: "ok" });
      break;
    case "upstream":
      finishStep(draft, index, {
        status: "skipped",
        reason: "upstream",
        verdict: "bad",
        caused_by: decision.causedBy,
      });
      break;
    case "skip":
      finishStep(draft, index, { status: "skipped", reason: decision.reason, verdict: "ok" });
      break;
    case "fail":
      failStep(draft, index, decision.failure);
      break;
  }
}

export function upToDateQuestion({ evaluator }: TransitionRules, state: RunState, index: number): UpToDateQuestion {
  const { id, inputs, outputs } = stepAt(state.graph, index);
  const work = evaluator.work(state, index);
  return {
    stepId: id,
    work: work.ok ? work.value : undefined,
    inputs,
    outputs,
    consumes: Object.fromEntries(consumedResources(state, index)),
  };
}
