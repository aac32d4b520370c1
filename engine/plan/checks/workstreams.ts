import { keyRangeOf, propertyOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { isWorkstream } from "../workstream.ts";
import type { CheckContext } from "./check.ts";

/** A workstream without steps is one all the same. */
export function* checkWorkstreams({ source: { root } }: CheckContext): Iterable<Problem> {
  const property = propertyOf(root, "workstream_id");
  if (property !== undefined && isWorkstream(root) && valueAt(root, "steps") === undefined) {
    yield createProblem("workstream.no-steps", keyRangeOf(property), {});
  }
}
