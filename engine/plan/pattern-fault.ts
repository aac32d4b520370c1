import type { Node } from "jsonc-parser";
import type { PatternFault } from "./pattern/bounded-pattern.ts";
import { innerRangeOf, keyOf } from "./plan-node.ts";
import type { Problem } from "./problem.ts";
import { createProblem } from "./problem-catalog.ts";

/** Why the text of a node can't be used as a pattern, at that text. */
export function wordPatternFault(fault: PatternFault, node: Node): Problem {
  const range = innerRangeOf(node);
  const key = node.parent === undefined ? "pattern" : keyOf(node.parent);
  switch (fault) {
    case "syntax":
      return createProblem("pattern.syntax", range, { key });
    case "backreference":
      return createProblem("pattern.backreference", range, { key });
    case "too-large":
      return createProblem("pattern.too-large", range, { key });
  }
}
