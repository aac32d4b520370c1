import { buildScope } from "../engine/plan/expression/build-scope.ts";
import { completeExpression } from "../engine/plan/expression/complete-expression.ts";
import type { ExpressionSource } from "../engine/plan/plan-source.ts";
import type { TextRange } from "../engine/plan/text-range.ts";
import type { HoverBlock } from "./hover-text.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { settleReadable } from "./settle-readable.ts";

export interface DescribedWord {
  readonly blocks: readonly HoverBlock[];
  readonly range: TextRange;
}

/**
 * What a root, field, function or status word of an expression means: the same words with which completion would have
 * offered it, so the two can't disagree.
 */
export function describeWord(
  document: PlanDocument,
  expression: ExpressionSource,
  offset: number,
): DescribedWord | undefined {
  const word = wordAt(expression.text, expression.fromDocument(offset));
  if (word === undefined) {
    return undefined;
  }
  const offered = completeExpression(
    expression.parsed,
    word.end,
    buildScope(settleReadable(document, expression.scope, { typed: word.text, named: new Set([word.text]) })),
  );
  const meant = offered.find(({ label }) => label.replaceAll(/^['"]|['"]$/g, "") === word.text);
  if (meant === undefined || (meant.detail === undefined && meant.documentation === undefined)) {
    return undefined;
  }
  const blocks: HoverBlock[] = [{ kind: "code", text: meant.detail === undefined ? word.text : meant.detail }];
  if (meant.documentation !== undefined) {
    blocks.push({ kind: "line", parts: [{ prose: meant.documentation }] });
  }
  return { blocks, range: { start: expression.toDocument(word.start), end: expression.toDocument(word.end) } };
}

function wordAt(text: string, offset: number): (TextRange & { readonly text: string }) | undefined {
  for (const match of text.matchAll(/[A-Za-z_]\w*/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (range.start <= offset && offset <= range.end) {
      return { ...range, text: match[0] };
    }
  }
  return undefined;
}
