import { innerRangeOf, keyRangeOf, propertyOf, textOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** `fallback_step` and the policy of that name go together, and only in `steps`. */
export function* checkFallbackPolicy({ source }: CheckContext): Iterable<Problem> {
  for (const { node, list } of source.steps) {
    const policy = valueAt(node, "on_failure");
    const hasPolicy = textOf(policy) === "fallback_step";
    const fallback = propertyOf(node, "fallback_step");
    if (list === "finally") {
      if (fallback !== undefined) {
        yield createProblem("fallback.in-finally", keyRangeOf(fallback), {});
      } else if (hasPolicy && policy !== undefined) {
        yield createProblem("fallback.in-finally", innerRangeOf(policy), {});
      }
    } else if (hasPolicy && policy !== undefined && fallback === undefined) {
      yield createProblem("fallback.missing-step", innerRangeOf(policy), {});
    } else if (fallback !== undefined && !hasPolicy) {
      yield createProblem("fallback.without-policy", keyRangeOf(fallback), {});
    }
  }
}
