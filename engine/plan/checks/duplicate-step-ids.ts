import type { StepSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** Ids are unique over `steps` and `finally`, also without regard to case: they name folders. */
export function* checkDuplicateStepIds({ source }: CheckContext): Iterable<Problem> {
  const firstByFolder = new Map<string, StepSource>();
  for (const step of source.steps) {
    if (step.id === undefined || step.idRange === undefined) {
      continue;
    }
    const folder = step.id.toLowerCase();
    const first = firstByFolder.get(folder);
    if (first?.id === undefined || first.idRange === undefined) {
      firstByFolder.set(folder, step);
      continue;
    }
    const related = [{ message: `The first \`${first.id}\`.`, range: first.idRange }];
    yield createProblem("plan.duplicate-step-id", step.idRange, { id: step.id, first: first.id }, { related });
  }
}
