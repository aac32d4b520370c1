// What follows when all tries of a step are over and none succeeded: the failed rows of the table in `docs/runs.md`.

import type { Step } from "../plan/plan.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import type { Failure } from "./failure-catalog.ts";
import { finishStep } from "./finish-step.ts";
import { isStopped } from "./gates.ts";
import { stepAt } from "./run-graph.ts";
import { hasSucceeded, isFallback } from "./run-selectors.ts";
import { stepState } from "./run-state.ts";
import type { Verdict } from "./status.ts";

/** The step's own tries are over: its fallback's turn, where it has one and something may still start. */
export function failStep(draft: DecisionDraft, index: number, failure: Failure): void {
  const hasFallback = draft.state.graph.fallbackOf[index] !== undefined;
  if (!hasFallback || isStopped(draft.state, index)) {
    finishFailed(draft, index, failure);
    return;
  }
  emit(draft, {
    type: "step_waiting",
    step_id: stepAt(draft.state.graph, index).id,
    for: "fallback",
    failure_class: failure.failureClass,
    ...messageOf(failure),
  });
}

/** Whatever its fallback came to, if it has one, is on record. */
export function finishFailed(draft: DecisionDraft, index: number, failure: Failure): void {
  const { graph } = draft.state;
  const step = stepAt(graph, index);
  const fallback = graph.fallbackOf[index];
  const isRecovered = fallback !== undefined && hasSucceeded(stepState(draft.state, fallback));
  const isOwn = !isFallback(draft.state, index);
  const aborts = !isRecovered && isOwn && abortsRun(draft, step);
  finishStep(draft, index, {
    status: "failed",
    reason: failure.failureClass,
    verdict: isRecovered ? "ok" : verdictOfFailure(step, { isOwn }),
    recovered_by: isRecovered ? stepAt(graph, fallback).id : null,
    ...messageOf(failure),
    ...(aborts ? { aborts_run: true } : {}),
  });
}

/** A fallback's own policy counts for nothing: what its failure means is its owner's policy. */
function verdictOfFailure(step: Step, { isOwn }: { isOwn: boolean }): Verdict {
  return step.onFailure === "continue" && isOwn ? "warn" : "bad";
}

/** First cause wins; in `finally` nothing aborts. */
function abortsRun(draft: DecisionDraft, step: Step): boolean {
  const { keepGoing, stopping } = draft.state;
  if (keepGoing || stopping !== undefined || step.list === "finally") {
    return false;
  }
  return step.onFailure === "abort" || (step.onFailure === "fallback_step" && step.critical);
}

function messageOf(failure: Failure): { message?: string } {
  return failure.message === undefined ? {} : { message: failure.message };
}
