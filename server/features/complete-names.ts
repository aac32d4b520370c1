import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from "vscode-languageserver/node";
import { buildScope } from "../../engine/plan/expression/build-scope.ts";
import { completeExpression, type ExpressionCompletion } from "../../engine/plan/expression/complete-expression.ts";
import { namesIn } from "../../engine/plan/expression/names-in.ts";
import type { ExpressionSource } from "../../engine/plan/plan-source.ts";
import type { ClientAbilities } from "../client-abilities.ts";
import { type ExpressionInsertion, insertionOf } from "../expression-insertion.ts";
import { createLegalityCheck } from "../expression-legality.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { settleReadable } from "../settle-readable.ts";
import { escapeSnippet } from "../snippet-value.ts";
import { limitProposals } from "./limit-proposals.ts";

export interface NamesRequest {
  readonly offset: number;
  readonly trigger: string | undefined;
  readonly abilities: ClientAbilities;
}

/** Names, fields, functions and values that the expression may go on with at the cursor. */
export function completeNames(
  document: PlanDocument,
  expression: ExpressionSource,
  { offset, trigger, abilities }: NamesRequest,
): CompletionItem[] {
  const { source } = document;
  const decodedOffset = expression.fromDocument(offset);
  // Inside an escape sequence nothing can be inserted.
  if (expression.toDocument(decodedOffset) !== offset) {
    return [];
  }
  if (trigger === " " && !isOperandExpected(expression.text, decodedOffset)) {
    return [];
  }
  const letters = /\w*$/.exec(expression.text.slice(0, decodedOffset))?.[0] ?? "";
  const scope = buildScope(
    settleReadable(document, expression.scope, { typed: letters, named: namedSteps(expression) }),
  );
  const isLegal = createLegalityCheck(expression, scope);
  const completions = completeExpression(expression.parsed, decodedOffset, scope);
  const typed = expression.text.slice(completions[0]?.replace.start ?? decodedOffset, decodedOffset);
  const insertions = limitProposals(completions, typed, ({ label }) => label)
    .map((completion) => ({ completion, insertion: insertionOf(expression.text, decodedOffset, completion) }))
    .filter(({ insertion }) => isLegal(insertion));
  return insertions.map(({ completion, insertion }, index) => {
    const start = expression.toDocument(insertion.replace.start);
    const range = toLspRange(source.lines, { start, end: expression.toDocument(insertion.replace.end) });
    return toItem(completion, { index, range, abilities, insertion });
  });
}

function namedSteps({ parsed }: ExpressionSource): ReadonlySet<string> {
  return new Set(namesIn(parsed).flatMap(({ kind, name }) => (kind === "step" ? name : [])));
}

/** A space asks only where something must follow: behind an operator or a bracket, or where the expression begins. */
function isOperandExpected(text: string, offset: number): boolean {
  const before = text.slice(0, offset).trimEnd();
  return before === "" || /[=<>&|?:!+\-*/%([{,]$|\bin$/.test(before);
}

interface ItemPlace {
  readonly index: number;
  readonly range: Range;
  readonly abilities: ClientAbilities;
  readonly insertion: ExpressionInsertion;
}

function toItem(completion: ExpressionCompletion, { index, range, abilities, insertion }: ItemPlace): CompletionItem {
  const { label, kind, detail, documentation } = completion;
  const newText = escapeForJson(insertion.text);
  const isSnippet = insertion.isCall && abilities.hasSnippets;
  return {
    label,
    kind: itemKinds[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    filterText: escapeForJson(insertion.filter),
    // The order is the engine's: what the place most likely wants comes first.
    sortText: String(index).padStart(SORT_DIGITS, "0"),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText: isSnippet ? `${escapeSnippet(newText)}($1)` : newText },
  };
}

/** Enough for the steps of the largest plan. */
const SORT_DIGITS = 6;

const itemKinds: Readonly<Record<ExpressionCompletion["kind"], CompletionItemKind>> = {
  root: CompletionItemKind.Module,
  step: CompletionItemKind.Reference,
  field: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  value: CompletionItemKind.EnumMember,
};

/** The expression stands in a JSON string, so quotes and backslashes need one. */
function escapeForJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
