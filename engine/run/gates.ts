// The gates a step passes before it may start, in the order of `docs/runs.md`. Looked at once, when all the step waits for
// is over; a step that passes waits for a slot.

import type { StepId } from "../plan/plan.ts";
import type { Failure } from "./failure-catalog.ts";
import { stepAt } from "./run-graph.ts";
import { outcomeOf, type RunState, stepState } from "./run-state.ts";
import type { StepEvaluator } from "./step-evaluator.ts";
import { neighbours } from "./step-links.ts";
import { isTriggerRuleMet } from "./trigger-rule.ts";

export type GateDecision =
  | { readonly kind: "pass" }
  | { readonly kind: "stopped" }
  | { readonly kind: "not-needed" }
  | { readonly kind: "upstream"; readonly causedBy: StepId | null }
  | { readonly kind: "skip"; readonly reason: "skip_if" | "condition" }
  | { readonly kind: "fail"; readonly failure: Failure };

export function decideGates(evaluator: StepEvaluator, state: RunState, index: number): GateDecision {
  if (isStopped(state, index)) {
    return { kind: "stopped" };
  }
  const { graph } = state;
  const owners = neighbours(graph.ownersOf, index);
  const isAwaited = owners.some((owner) => stepState(state, owner).phase === "awaiting-fallback");
  if (owners.length > 0 && !isAwaited) {
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
  return work.ok ? { kind: "pass" } : { kind: "fail", failure: work.failure };
}

/** Whether nothing of the step's list starts any more. Only a third cancel stops `finally`. */
export function isStopped(state: RunState, index: number): boolean {
  return index < state.graph.mainCount ? state.stopping !== undefined : state.cancelCount >= 3;
}

/** The first step in the file at the root of what went wrong upstream; null when a person caused it. */
function rootCause(state: RunState, dependencies: readonly number[]): StepId | null {
  let first: number | undefined;
  for (const dependency of dependencies) {
    const outcome = outcomeOf(stepState(state, dependency));
    if (outcome?.verdict !== "bad") {
      continue;
    }
    const cause = outcome.status === "failed" ? outcome.step_id : outcome.caused_by;
    const index = cause === null ? undefined : state.graph.indexById.get(cause);
    if (index !== undefined && (first === undefined || index < first)) {
      first = index;
    }
  }
  return first === undefined ? null : stepAt(state.graph, first).id;
}
