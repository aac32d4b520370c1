import type { Decision } from "./decision-draft.ts";
import { owedEffects } from "./owed-effects.ts";
import type { RunContext } from "./run-context.ts";
import type { RunEffect } from "./run-effect.ts";
import type { EventTime } from "./run-event.ts";
import type { RunInput } from "./run-input.ts";
import { initialRunState, type RunState } from "./run-state.ts";
import { createStepEvaluator, type StepEvaluator } from "./step-evaluator.ts";
import { continueRun, transition } from "./transition.ts";

export type { Decision } from "./decision-draft.ts";

/** Decides a run: inputs in, events to record and effects to perform out. Pure: the same inputs give the same run. */
export interface RunCore {
  readonly initialState: RunState;
  transition(state: RunState, input: RunInput): Decision;
  /** What still follows from a state that was cut off in the middle of a decision. */
  continueRun(state: RunState, time: EventTime): Decision;
  /** What a state still asks of the world: for whoever takes a run over. */
  owedEffects(state: RunState): readonly RunEffect[];
}

/** The plan must be checked, and have nothing that `findUnsupportedFeatures` names. */
export function createRunCore(context: RunContext): RunCore {
  return createRunCoreWith(context, createStepEvaluator(context));
}

/** With another way to answer what needs expressions: a preview's. */
export function createRunCoreWith(context: RunContext, evaluator: StepEvaluator): RunCore {
  const rules = { context, evaluator };
  return {
    initialState: initialRunState(context.plan, context.pastDurationsSec),
    transition: (state, input) => transition(rules, state, input),
    continueRun: (state, time) => continueRun(rules, state, { type: "time", ...time }),
    owedEffects: (state) => owedEffects(rules, state),
  };
}
