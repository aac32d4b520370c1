import type { Node } from "jsonc-parser";
import { compilePattern, isOfType, matchesPattern } from "../param-type.ts";
import { entriesOf, innerRangeOf, keyOf, propertiesOf, rangeOf, textOf, valueAt } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { CheckContext } from "./check.ts";

/** A param's `default` and `enum` fit its own type, `enum` and `pattern`. */
export function* checkParamValues({ source, model }: CheckContext): Iterable<Problem> {
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
    yield* checkPattern(param, valueAt(node, "pattern"), standard);
  }
}

/** Not a list, object or null: these are wrong by the schema. */
function isPlain(node: Node): boolean {
  return node.type === "string" || node.type === "number" || node.type === "boolean";
}

function* checkPattern(param: string, pattern: Node | undefined, standard: Node | undefined): Iterable<Problem> {
  const text = textOf(pattern);
  if (pattern === undefined || text === undefined) {
    return;
  }
  const compiled = compilePattern(text);
  if (compiled === undefined) {
    yield createProblem("param.bad-pattern", innerRangeOf(pattern), { param });
  } else if (standard?.type === "string" && !matchesPattern(compiled, String(standard.value))) {
    yield createProblem("param.default-mismatch", rangeOf(standard), { param, pattern: text });
  }
}
