// What must hold after every transition of every run, whatever happens.

import assert from "node:assert/strict";
import { outcomeOf, stepStatusOf } from "../run/run-selectors.ts";
import { type RunState, stepState } from "../run/run-state.ts";
import type { ObservedTransition } from "./simulate-run.ts";

export function checkInvariants({ before, input, decision }: ObservedTransition): void {
  const { state, effects } = decision;
  assert.ok(state.attemptingCount <= state.maxConcurrency, "no more tries run than there are slots");
  if (input.type !== "resume") {
    checkTerminalStepsStay(before, state);
  }
  for (const effect of effects) {
    if (effect.type === "start-attempt") {
      checkMayStart(before, state, effect.job.stepId);
      assert.ok(!state.isPaused, "a paused run starts nothing");
    }
  }
  assert.equal(countPhase(state, "attempting"), state.attemptingCount, "the count of running tries is right");
  assert.equal(
    countUnfinished(state),
    state.unfinishedMain + state.unfinishedFinally,
    "so is that of unfinished steps",
  );
}

function checkTerminalStepsStay(before: RunState, after: RunState): void {
  for (let index = 0; index < before.graph.steps.length; index++) {
    const outcome = outcomeOf(stepState(before, index));
    if (outcome !== undefined) {
      assert.deepEqual(outcomeOf(stepState(after, index)), outcome, "a terminal step stays");
    }
  }
}

function checkMayStart(before: RunState, state: RunState, stepId: string): void {
  const index = state.graph.indexById.get(stepId) ?? -1;
  const statusOf = (other: number) => stepStatusOf(stepState(state, other));
  for (const dependency of state.graph.dependencies[index] ?? []) {
    assert.ok(outcomeOf(stepState(state, dependency)), `${stepId} starts after what it depends on is terminal`);
  }
  const isFinally = index >= state.graph.mainCount;
  if (isFinally) {
    assert.equal(state.unfinishedMain, 0, "`finally` starts after all of `steps`");
  } else {
    const isResumed = before.attempt < state.attempt;
    assert.ok(before.stopping === undefined || isResumed, `${stepId} does not start while the run stops`);
  }
  assert.equal(statusOf(index), "running");
}

function countPhase(state: RunState, phase: string): number {
  return state.graph.steps.filter((_, index) => stepState(state, index).phase === phase).length;
}

function countUnfinished(state: RunState): number {
  return state.graph.steps.filter((_, index) => outcomeOf(stepState(state, index)) === undefined).length;
}
