// The gates a step passes before it may start, in the order of `docs/runs.md`. Looked at when all that the step waits for
// is over.

import type { StepId } from "../plan/plan.ts";
import type { Work } from "./attempt-job.ts";
import type { Failure } from "./failure-catalog.ts";
import { stepAt } from "./run-graph.ts";
import { hasSucceeded, outcomeOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import type { StepEvaluator } from "./step-evaluator.ts";
import { neighbours } from "./step-links.ts";
import { isTriggerRuleMet } from "./trigger-rule.ts";

export type GateDecision =
  | { readonly kind: "pass"; readonly work: Work | undefined }
  | { readonly kind: "not-needed" }
  | { readonly kind: "upstream"; readonly causedBy: StepId | null }
  | { readonly kind: "skip"; readonly reason: "skip_if" | "condition" }
  | { readonly kind: "fail"; readonly failure: Failure };

export function decideGates(evaluator: StepEvaluator, state: RunState, index: number): GateDecision {
  const { graph } = state;
  if (neighbours(graph.ownersOf, index).length > 0 && !isAwaited(state, index)) {
    return { kind: "not-needed" };
  }
  const dependencies = neighbours(graph.dependencies, index);
  const dependencyStates = dependencies.map((dependency) => stepState(state, dependency));
  if (!isTriggerRuleMet(stepAt(graph, index).triggerRule, dependencyStates)) {
    return { kind: "upstream", causedBy: rootCause(state, dependencies) };
  }
  const skip = evaluator.shouldSkip(state, index);
  if (!skip.ok) {
    return { kind: "fail", failure: skip.failure };
  }
  if (skip.value) {
    return { kind: "skip", reason: "skip_if" };
  }
  const condition = evaluator.isConditionMet(state, index);
  if (!condition.ok) {
    return { kind: "fail", failure: condition.failure };
  }
  if (!condition.value) {
    return { kind: "skip", reason: "condition" };
  }
  const work = evaluator.work(state, index);
  return work.ok ? { kind: "pass", work: work.value } : { kind: "fail", failure: work.failure };
}

/** An owner's tries are over, and it waits for this fallback. */
export function isAwaited(state: RunState, fallback: number): boolean {
  const owners = neighbours(state.graph.ownersOf, fallback);
  return owners.some((owner) => stepState(state, owner).phase === "awaiting-fallback");
}

/** Whether nothing of the step's list starts any more. Only a third cancel stops `finally`. */
export function isStopped(state: RunState, index: number): boolean {
  return index < state.graph.mainCount ? state.stopping !== undefined : state.cancelCount >= 3;
}

/**
 * The first step in the file at the root of what kept the dependencies from what the rule asks of them: those that went
 * wrong, else those that did not succeed; null when a person who canceled the run caused it.
 */
function rootCause(state: RunState, dependencies: readonly number[]): StepId | null {
  const outcomes = dependencies.flatMap((dependency) => outcomeOf(stepState(state, dependency)) ?? []);
  const bad = outcomes.filter(({ verdict }) => verdict === "bad");
  const causes = bad.map(({ status, reason, step_id, caused_by }) => {
    const isRoot = status === "failed" || status === "unknown" || (status === "canceled" && reason === "cancel");
    return isRoot ? step_id : caused_by;
  });
  const unsuccessful = dependencies
    .filter((dependency) => !hasSucceeded(stepState(state, dependency)))
    .map((dependency) => stepAt(state.graph, dependency).id);
  const known = (bad.length > 0 ? causes : unsuccessful).flatMap((id) =>
    id === null ? [] : (state.graph.indexById.get(id) ?? []),
  );
  const first = known.reduce<number | undefined>(
    (least, index) => (least === undefined || index < least ? index : least),
    undefined,
  );
  return first === undefined ? null : stepAt(state.graph, first).id;
}
