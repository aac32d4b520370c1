import { compilePatternNode } from "./compile-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";
import { type PatternBudget, runPattern } from "./run-pattern.ts";

/**
 * A regular expression of a document. The language's own engine can take for ever over a few letters; this one takes
 * time in proportion to the text, and gives up where even that is too long: `undefined`.
 */
export interface BoundedPattern {
  matchesWhole(text: string, budget?: PatternBudget): boolean | undefined;
  /** Whether any part of the text matches. */
  matchesPart(text: string, budget?: PatternBudget): boolean | undefined;
  /** How much it was to prepare, in the measure of a budget. */
  readonly size: number;
}

/** `syntax`: it is none. `backreference`: `\1` and the like, which no engine finds in bounded time. */
export type PatternFault = "syntax" | "backreference" | "too-large";

/** About a quarter of a second. */
export const PATTERN_STEPS_MAX = 1_000_000;

/** Longer than anything that somebody writes, and short enough for the stack. */
const PATTERN_LENGTH_MAX = 2_000;

export function createBoundedPattern(source: string): BoundedPattern | PatternFault {
  // Unicode mode refuses some harmless escapes, such as `\-`, that plain mode reads as people mean them.
  const flags = ["u", ""].find((candidate) => isExpression(source, candidate));
  if (flags === undefined) {
    return "syntax";
  }
  if (source.length > PATTERN_LENGTH_MAX) {
    return "too-large";
  }
  const isUnicode = flags === "u";
  const root = parsePattern(source, isUnicode);
  const program = root && compilePatternNode(root, flags);
  if (program === undefined) {
    return root === undefined ? "backreference" : "too-large";
  }
  const charactersOf = (text: string) => (isUnicode ? [...text] : text.split(""));
  return {
    size: program.instructions.length,
    matchesWhole: (text, budget = { left: PATTERN_STEPS_MAX }) =>
      runPattern(program, { characters: charactersOf(text), isWhole: true }, budget),
    matchesPart: (text, budget = { left: PATTERN_STEPS_MAX }) =>
      runPattern(program, { characters: charactersOf(text), isWhole: false }, budget),
  };
}

function isExpression(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
