import type { Node } from "jsonc-parser";
import { createBoundedPattern } from "../pattern/bounded-pattern.ts";
import { wordPatternFault } from "../pattern-fault.ts";
import { entriesOf, textOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import type { CheckContext } from "./check.ts";

/** What a problem matcher of the plan's own searches for can be searched for. */
export function* checkMatcherPatterns({ source }: CheckContext): Iterable<Problem> {
  for (const { node } of source.steps) {
    for (const matcher of oneOrMore(valueAt(node, "problem_matcher"))) {
      for (const line of oneOrMore(valueAt(matcher, "pattern"))) {
        const regexp = valueAt(line, "regexp");
        const text = textOf(regexp);
        // The engine tries these with its language's own engine, which may take whatever is an expression.
        if (regexp !== undefined && text !== undefined && createBoundedPattern(text) === "syntax") {
          yield wordPatternFault("syntax", regexp);
        }
      }
    }
  }
}

function oneOrMore(node: Node | undefined): readonly Node[] {
  return node === undefined ? [] : node.type === "array" ? entriesOf(node) : [node];
}
