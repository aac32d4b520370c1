import type { RunEffect } from "./run-effect.ts";
import { stepAt } from "./run-graph.ts";
import { type RunState, stepState } from "./run-state.ts";
import { upToDateQuestion } from "./settle.ts";
import { stopEffect } from "./stop-attempt.ts";
import type { TransitionRules } from "./transition-rules.ts";

/**
 * Everything that a state still asks of the world, told from the state alone. Who performs it knows what of it has been
 * done: tries are named by step and number, locks by step.
 */
export function owedEffects(rules: TransitionRules, state: RunState): readonly RunEffect[] {
  if (state.phase !== "running") {
    return [];
  }
  return state.graph.steps.flatMap((_, index) => owedByStep(rules, state, index));
}

function owedByStep(rules: TransitionRules, state: RunState, index: number): readonly RunEffect[] {
  const step = stepState(state, index);
  const { id, locks } = stepAt(state.graph, index);
  switch (step.phase) {
    case "attempting": {
      const work = rules.evaluator.work(state, index);
      const stop = stopEffect(state, index, step);
      const job = { stepId: id, attempt: step.record.count };
      return [
        ...(work.ok && work.value !== undefined
          ? [{ type: "start-attempt", job: { ...job, work: work.value } } as const]
          : []),
        ...(stop === undefined ? [] : [stop]),
      ];
    }
    case "checking":
      return [{ type: "check-up-to-date", ...upToDateQuestion(rules, state, index) }];
    case "locking":
      return [{ type: "acquire-locks", stepId: id, locks }];
    case "queued":
      return step.holdsLocks ? [{ type: "acquire-locks", stepId: id, locks }] : [];
    default:
      return [];
  }
}
