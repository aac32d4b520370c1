import type { RunContext } from "./run-context.ts";
import type { StepEvaluator } from "./step-evaluator.ts";

/** What decisions go by besides the state. */
export interface TransitionRules {
  readonly context: RunContext;
  readonly evaluator: StepEvaluator;
}
