import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** No step depends on itself, by id or by a resource that it provides. */
export function* checkSelfDependencies({ source, model }: CheckContext): Iterable<Problem> {
  for (const { id, dependsOn, consumes } of source.steps) {
    if (id === undefined) {
      continue;
    }
    for (const { name, range } of dependsOn) {
      if (name === id) {
        yield createProblem("plan.self-dependency", range, { id });
      }
    }
    for (const { name: resource, range } of consumes) {
      if (model.providers.get(resource) === id) {
        yield createProblem("plan.self-dependency", range, { id, resource });
      }
    }
  }
}
