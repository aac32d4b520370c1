import type { StepId } from "./plan.ts";

/** What `order: sequence` needs to know of a step. */
export interface SequencedStep {
  readonly id: StepId | undefined;
  readonly list: "steps" | "finally";
  /** Whether the key `depends_on` is there, even with an empty list. */
  readonly hasDependsOn: boolean;
  readonly fallbackStep?: StepId | undefined;
}

/**
 * `order: sequence`: each step that says nothing of what it depends on comes after the nearest one before it in its list.
 * Fallbacks stand apart: nothing comes after them, and they come after nothing. Answers for each step, by its place.
 */
export function findPredecessors(steps: readonly SequencedStep[]): readonly (StepId | undefined)[] {
  const fallbacks = new Set(steps.map((step) => step.fallbackStep));
  const nearest: { steps?: StepId; finally?: StepId } = {};
  return steps.map(({ id, list, hasDependsOn }) => {
    if (id === undefined || fallbacks.has(id)) {
      return undefined;
    }
    const before = nearest[list];
    nearest[list] = id;
    // Two steps of one id are a problem of their own, and no circle.
    return hasDependsOn || before === id ? undefined : before;
  });
}
