import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from "vscode-languageserver/node";
import { buildScope } from "../../engine/plan/expression/build-scope.ts";
import { completeExpression, type ExpressionCompletion } from "../../engine/plan/expression/complete-expression.ts";
import type { ExpressionSource } from "../../engine/plan/plan-source.ts";
import type { ClientAbilities } from "../client-abilities.ts";
import { toLspRange } from "../lsp-range.ts";
import type { PlanDocument } from "../plan-documents.ts";

export interface NamesRequest {
  readonly offset: number;
  readonly trigger: string | undefined;
  readonly abilities: ClientAbilities;
}

/** Names, fields, functions and values that the expression may go on with at the cursor. */
export function completeNames(
  { source }: PlanDocument,
  expression: ExpressionSource,
  { offset, trigger, abilities }: NamesRequest,
): CompletionItem[] {
  const decodedOffset = expression.fromDocument(offset);
  // Inside an escape sequence nothing can be inserted.
  if (expression.toDocument(decodedOffset) !== offset) {
    return [];
  }
  if (trigger === " " && !isOperandExpected(expression.text, decodedOffset)) {
    return [];
  }
  const completions = completeExpression(expression.parsed, decodedOffset, buildScope(expression.scope));
  return completions.map((completion, index) => {
    const range = {
      start: expression.toDocument(completion.replace.start),
      end: expression.toDocument(completion.replace.end),
    };
    const isCalled = /^\s*\(/.test(expression.text.slice(completion.replace.end));
    return toItem(completion, { index, range: toLspRange(source.lines, range), abilities, isCalled });
  });
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
  /** The parentheses stand there already. */
  readonly isCalled: boolean;
}

function toItem(completion: ExpressionCompletion, { index, range, abilities, isCalled }: ItemPlace): CompletionItem {
  const { label, kind, detail, documentation } = completion;
  const newText = escapeForJson(label);
  const isCall = kind === "function" && abilities.hasSnippets && !isCalled;
  return {
    label,
    kind: itemKinds[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    filterText: newText,
    // The order is the engine's: what the place most likely wants comes first.
    sortText: String(index).padStart(SORT_DIGITS, "0"),
    ...(isCall ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText: isCall ? `${newText}($1)` : newText },
  };
}

const SORT_DIGITS = 4;

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
