import type { TriggerRule } from "../plan/plan.ts";
import { hasSucceeded, outcomeOf } from "./run-selectors.ts";
import type { StepState } from "./step-state.ts";

/** Whether a step may run after what became of its dependencies, all of them terminal. Without dependencies: always. */
export function isTriggerRuleMet(rule: TriggerRule, dependencies: readonly StepState[]): boolean {
  if (dependencies.length === 0) {
    return true;
  }
  const noneFailed = () => !dependencies.some((step) => outcomeOf(step)?.verdict === "bad");
  switch (rule) {
    case "none_failed":
      return noneFailed();
    case "all_success":
      return dependencies.every(hasSucceeded);
    case "all_done":
      return true;
    case "one_success":
      return dependencies.some(hasSucceeded);
    case "none_failed_min_one_success":
      return noneFailed() && dependencies.some(hasSucceeded);
  }
}
