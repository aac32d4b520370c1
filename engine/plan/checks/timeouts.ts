import type { Node } from "jsonc-parser";
import { rangeOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A timeout that somebody wrote down can come true: the hard limit that holds for it is no shorter. */
export function* checkTimeouts({ source }: CheckContext): Iterable<Problem> {
  const globals = valueAt(source.root, "globals");
  const common = limitAt(globals, "every step");
  yield* compare("default_timeout_sec", valueAt(globals, "default_timeout_sec"), common);
  for (const step of source.steps) {
    const own = limitAt(step.node, "this step");
    const isOwnSmaller = own !== undefined && (common === undefined || own.sec < common.sec);
    yield* compare("timeout_sec", valueAt(step.node, "timeout_sec"), isOwnSmaller ? own : common);
  }
}

interface Limit {
  readonly node: Node;
  readonly sec: number;
  readonly stops: "every step" | "this step";
}

function limitAt(object: Node | undefined, stops: Limit["stops"]): Limit | undefined {
  const node = valueAt(object, "max_step_duration_sec");
  return node?.type === "number" ? { node, sec: Number(node.value), stops } : undefined;
}

function* compare(name: string, timeout: Node | undefined, limit: Limit | undefined): Iterable<Problem> {
  if (timeout?.type !== "number" || limit === undefined || Number(timeout.value) <= limit.sec) {
    return;
  }
  const data = { name, timeoutSec: Number(timeout.value), limitSec: limit.sec, stops: limit.stops };
  const related = [{ message: "The hard limit.", range: rangeOf(limit.node) }];
  yield createProblem("step.timeout-above-limit", rangeOf(timeout), data, { related });
}
