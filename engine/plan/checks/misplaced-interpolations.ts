import { mapJsonString } from "../json-string-map.ts";
import { innerRangeOf } from "../plan-node.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import { hasInterpolation, walkTexts } from "../walk-texts.ts";
import type { CheckContext } from "./check.ts";

/** `${{ }}` stands only where it is filled in: anywhere else it would be silent text. */
export function checkMisplacedInterpolations({ source }: CheckContext): Iterable<Problem> {
  const problems: Problem[] = [];
  walkTexts(source.root, source.steps, (node, { meaning, key }) => {
    const text = String(node.value);
    if (meaning !== "plain" || !hasInterpolation(text)) {
      return;
    }
    const map = mapJsonString(source.text, innerRangeOf(node));
    const start = text.search(/(?<!\$)\$\{\{/);
    const close = text.indexOf("}}", start);
    const range = { start: map.toDocument(start), end: map.toDocument(close < 0 ? text.length : close + 2) };
    problems.push(createProblem("template.not-allowed", range, { name: key }));
  });
  return problems;
}
