import type { Node } from "jsonc-parser";
import { rangeOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A timeout that somebody wrote down can come true: the hard limit of steps is no shorter. */
export function* checkTimeouts({ source }: CheckContext): Iterable<Problem> {
  const globals = valueAt(source.root, "globals");
  const limit = valueAt(globals, "max_step_duration_sec");
  if (limit?.type !== "number") {
    return;
  }
  yield* compare("default_timeout_sec", valueAt(globals, "default_timeout_sec"), limit);
  for (const step of source.steps) {
    yield* compare("timeout_sec", valueAt(step.node, "timeout_sec"), limit);
  }
}

function* compare(name: string, timeout: Node | undefined, limit: Node): Iterable<Problem> {
  if (timeout?.type !== "number") {
    return;
  }
  const data = { name, timeoutSec: Number(timeout.value), limitSec: Number(limit.value) };
  if (data.timeoutSec <= data.limitSec) {
    return;
  }
  const related = [{ message: "The hard limit of steps.", range: rangeOf(limit) }];
  yield createProblem("step.timeout-above-limit", rangeOf(timeout), data, { related });
}
