import type { Node } from "jsonc-parser";
import { isOfType } from "../param-type.ts";
import { createBoundedPattern, PATTERN_STEPS_MAX } from "../pattern/bounded-pattern.ts";
import type { PatternBudget } from "../pattern/run-pattern.ts";
import { wordPatternFault } from "../pattern-fault.ts";
import { entriesOf, innerRangeOf, keyOf, propertiesOf, rangeOf, textOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A param's `default` and `enum` fit its own type, `enum` and `pattern`. */
export function* checkParamValues({ source, model }: CheckContext): Iterable<Problem> {
  // One for all of them: a document with a thousand slow patterns takes no longer than one with a single one.
  const budget = { left: PATTERN_STEPS_MAX };
  for (const property of propertiesOf(valueAt(source.root, "params"))) {
    const param = keyOf(property);
    const node = property.children?.[1];
    const type = model.params.get(param);
    if (node === undefined || type === undefined) {
      continue;
    }
    const choices = entriesOf(valueAt(node, "enum"));
    const standard = valueAt(node, "default");
    for (const [key, value] of [["default", standard] as const, ...choices.map((one) => ["enum", one] as const)]) {
      if (value !== undefined && isPlain(value) && !isOfType(value.value, type)) {
        yield createProblem("param.wrong-type", rangeOf(value), { param, key, type });
      }
    }
    if (standard !== undefined && isPlain(standard) && choices.length > 0) {
      const isChoice = choices.some((choice) => choice.value === standard.value);
      if (!isChoice) {
        yield createProblem("param.default-not-in-enum", rangeOf(standard), { param });
      }
    }
    yield* checkPattern(param, { pattern: valueAt(node, "pattern"), standard, budget });
  }
}

/** Not a list, object or null: these are wrong by the schema. */
function isPlain(node: Node): boolean {
  return node.type === "string" || node.type === "number" || node.type === "boolean";
}

interface PatternOfParam {
  readonly pattern: Node | undefined;
  readonly standard: Node | undefined;
  readonly budget: PatternBudget;
}

/** What one pattern may take of what all may take together. */
const SHARE_MAX = PATTERN_STEPS_MAX / 4;

/** What it may have taken to find out that a pattern can't be used. */
const FAULT_COST = 5_000;

function* checkPattern(param: string, { pattern, standard, budget }: PatternOfParam): Iterable<Problem> {
  const text = textOf(pattern);
  if (pattern === undefined || text === undefined || budget.left < 0) {
    return;
  }
  const bounded = createBoundedPattern(text);
  if (typeof bounded === "string") {
    budget.left -= FAULT_COST;
    const isNone = bounded === "syntax";
    yield isNone
      ? createProblem("param.bad-pattern", innerRangeOf(pattern), { param })
      : wordPatternFault(bounded, pattern);
    return;
  }
  budget.left -= bounded.size;
  if (standard?.type === "string") {
    const share = { left: Math.min(SHARE_MAX, budget.left) };
    const isShort = share.left < SHARE_MAX;
    budget.left -= share.left;
    const isMatch = bounded.matchesWhole(String(standard.value), share);
    budget.left += share.left;
    // Where the share was short, not this pattern takes long, but all of them together.
    if (isMatch === undefined && !isShort) {
      yield createProblem("pattern.too-slow", innerRangeOf(pattern), { param });
    } else if (isMatch === false) {
      yield createProblem("param.default-mismatch", rangeOf(standard), { param, pattern: text });
    }
  }
}
