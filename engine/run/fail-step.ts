// What follows when all tries of a step are over and none succeeded: the failed rows of the table in `docs/runs.md`.

import type { Step } from "../plan/plan.ts";
import { type DecisionDraft, emit } from "./decision-draft.ts";
import type { Failure } from "./failure-catalog.ts";
import { isStopped } from "./gates.ts";
import { stepAt } from "./run-graph.ts";
import { hasSucceeded, stepState } from "./run-state.ts";
import type { Verdict } from "./status.ts";
import { neighbours } from "./step-links.ts";
import { cancelWaiting, stopRunning } from "./stop-run.ts";

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

/** The fallback has ended, well or not: so do the owners that waited for it. */
export function finishOwners(draft: DecisionDraft, fallback: number): void {
  for (const owner of neighbours(draft.state.graph.ownersOf, fallback)) {
    const step = stepState(draft.state, owner);
    if (step.phase === "awaiting-fallback") {
      finishFailed(draft, owner, step);
    }
  }
}

function finishFailed(draft: DecisionDraft, index: number, failure: Failure): void {
  const { graph } = draft.state;
  const step = stepAt(graph, index);
  const isFallback = neighbours(graph.ownersOf, index).length > 0;
  const fallback = graph.fallbackOf[index];
  const isRecovered = fallback !== undefined && hasSucceeded(stepState(draft.state, fallback));
  emit(draft, {
    type: "step_finished",
    step_id: step.id,
    status: "failed",
    reason: failure.failureClass,
    verdict: isRecovered ? "ok" : verdictOfFailure(step, { isFallback }),
    caused_by: null,
    recovered_by: isRecovered ? stepAt(graph, fallback).id : null,
    ...messageOf(failure),
  });
  if (!isRecovered && !isFallback && abortsRun(draft, step)) {
    abortRun(draft, step);
  }
}

/** A fallback's own policy counts for nothing: what its failure means is its owner's policy. */
function verdictOfFailure(step: Step, { isFallback }: { isFallback: boolean }): Verdict {
  return step.onFailure === "continue" && !isFallback ? "warn" : "bad";
}

/** First cause wins; in `finally` nothing aborts. */
function abortsRun(draft: DecisionDraft, step: Step): boolean {
  const { keepGoing, stopping } = draft.state;
  if (keepGoing || stopping !== undefined || step.list === "finally") {
    return false;
  }
  return step.onFailure === "abort" || (step.onFailure === "fallback_step" && step.critical);
}

function abortRun(draft: DecisionDraft, step: Step): void {
  emit(draft, { type: "run_aborted", caused_by: step.id });
  cancelWaiting(draft);
  if (draft.state.graph.plan.globals.onAbort === "cancel") {
    stopRunning(draft, { cause: "abort", immediately: false });
  }
}

function messageOf(failure: Failure): { message?: string } {
  return failure.message === undefined ? {} : { message: failure.message };
}
