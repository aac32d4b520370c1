import type { Node } from "jsonc-parser";
import { createNameGuesser } from "../name-guesser.ts";
import { entriesOf, innerRangeOf, textOf, valueAt } from "../plan-node.ts";
import { KNOWN_MATCHER_NAMES } from "../plan-surroundings.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { hasInterpolation } from "../walk-texts.ts";
import type { CheckContext } from "./check.ts";

/** A problem matcher that nobody knows finds nothing, in silence. */
export function* checkMatcherNames({ source, surroundings }: CheckContext): Iterable<Problem> {
  const known = new Set<string>([...KNOWN_MATCHER_NAMES, ...(surroundings.matcherNames ?? [])]);
  const guess = createNameGuesser(known);
  for (const { node } of source.steps) {
    const value = valueAt(node, "problem_matcher");
    for (const matcher of value?.type === "array" ? entriesOf(value) : [value]) {
      const named = matcher?.type === "object" ? valueAt(matcher, "base") : matcher;
      const written = textOf(named) ?? "";
      const name = written.replace(/^\$/, "");
      if (named !== undefined && name !== "" && !known.has(name) && !hasInterpolation(written)) {
        yield unknownMatcher(named, written, guess(name));
      }
    }
  }
}

function unknownMatcher(node: Node, written: string, suggestion: string | undefined): Problem {
  const range = innerRangeOf(node);
  if (suggestion === undefined) {
    return createProblem("matcher.unknown", range, { name: written });
  }
  const newText = written.startsWith("$") ? `$${suggestion}` : suggestion;
  const fixes = [{ title: `Change to \`${newText}\``, edits: [{ range, newText }] }];
  return createProblem("matcher.unknown", range, { name: written, suggestion: newText }, { fixes });
}
