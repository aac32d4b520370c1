import type { NamedRange } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** Resources reach steps as `PLAN_RESOURCE_<NAME>`, in upper case: names that differ in case only would be one. */
export function* checkResourceNames({ source }: CheckContext): Iterable<Problem> {
  const firsts = new Map<string, NamedRange>();
  for (const { provides } of source.steps) {
    for (const { name, range } of provides) {
      const variable = `PLAN_RESOURCE_${name.toUpperCase()}`;
      const first = firsts.get(variable);
      if (first === undefined) {
        firsts.set(variable, { name, range });
      } else if (first.name !== name) {
        const related = [{ message: `The first one, \`${first.name}\`.`, range: first.range }];
        yield createProblem("resource.name-collision", range, { name, first: first.name, variable }, { related });
      }
    }
  }
}
