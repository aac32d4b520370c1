import type { StepId } from "../plan.ts";
import type { NamedRange, PlanSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { matrixOfLeg } from "../source-model.ts";
import { hasInterpolation } from "../walk-texts.ts";
import type { CheckContext } from "./check.ts";

/** What `depends_on`, `fallback_step` and `default_targets` name is there. */
export function* checkUnknownSteps({ source, model, guessStep }: CheckContext): Iterable<Problem> {
  const guess = (id: StepId) => matrixOfLeg(model, id) ?? guessStep(id);
  for (const reference of namedSteps(source)) {
    // That nothing is filled in there is told already.
    if (!model.graph.has(reference.name) && !hasInterpolation(reference.name)) {
      yield unknownStep(reference, guess);
    }
  }
  for (const reference of source.defaultTargets) {
    // That a leg is no target is told by itself.
    if (!model.graph.has(reference.name) && matrixOfLeg(model, reference.name) === undefined) {
      yield unknownStep(reference, guessStep);
    }
  }
}

function* namedSteps({ steps }: PlanSource): Iterable<NamedRange> {
  for (const { dependsOn, fallbackStep } of steps) {
    yield* dependsOn;
    if (fallbackStep !== undefined) {
      yield fallbackStep;
    }
  }
}

function unknownStep({ name: id, range }: NamedRange, guessStep: CheckContext["guessStep"]): Problem {
  const suggestion = guessStep(id);
  if (suggestion === undefined) {
    return createProblem("plan.unknown-step", range, { id });
  }
  const fixes = [{ title: `Change to \`${suggestion}\``, edits: [{ range, newText: suggestion }] }];
  return createProblem("plan.unknown-step", range, { id, suggestion }, { fixes });
}
