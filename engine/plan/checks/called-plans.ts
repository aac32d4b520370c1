import { textOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** What a step of type `plan` provides comes from the plan that it calls. */
export function* checkCalledPlans({ source, surroundings }: CheckContext): Iterable<Problem> {
  for (const { node, provides } of source.steps) {
    const definition = valueAt(node, "step_def");
    const path = textOf(valueAt(definition, "path"));
    if (provides.length === 0 || path === undefined || textOf(valueAt(definition, "type")) !== "plan") {
      continue;
    }
    const resources = surroundings.resourcesOf?.(path);
    for (const { name, range } of provides) {
      if (resources !== undefined && !resources.has(name)) {
        yield createProblem("resource.not-in-called-plan", range, { name, path });
      }
    }
  }
}
