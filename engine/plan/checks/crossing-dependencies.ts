import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** `depends_on` stays within its list: `finally` runs when all `steps` are over. */
export function* checkCrossingDependencies({ source, model }: CheckContext): Iterable<Problem> {
  for (const step of source.steps) {
    for (const { name: id, range } of step.dependsOn) {
      const list = model.stepsById.get(id)?.list;
      if (list === undefined || list === step.list) {
        continue;
      }
      yield createProblem("plan.dependency-crosses-lists", range, { id, list });
    }
  }
}
