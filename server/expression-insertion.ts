// How a completion is written into an expression: a name that is no identifier in brackets and quotes, a text escaped and
// closed, and nothing behind the cursor eaten.
import type { ExpressionCompletion } from "../engine/plan/expression/complete-expression.ts";
import { parseExpression } from "../engine/plan/expression/parse-expression.ts";
import type { TextRange } from "../engine/plan/text-range.ts";

export interface ExpressionInsertion {
  readonly replace: TextRange;
  readonly text: string;
  /** What a person types to find it, in the form of the replaced stretch. */
  readonly filter: string;
  /** A function whose parentheses are not there yet. */
  readonly isCall: boolean;
}

/** Offsets are decoded, as in `text`, which is the whole expression. */
export function insertionOf(text: string, cursor: number, completion: ExpressionCompletion): ExpressionInsertion {
  const { label, kind, replace } = completion;
  const quote = text.charAt(replace.start - 1);
  if (kind !== "root" && kind !== "function" && !/^['"]/.test(label) && (quote === "'" || quote === '"')) {
    return insertText(text, { label, quote, replace, cursor });
  }
  const isCall = kind === "function" && !/^\s*\(/.test(text.slice(replace.end));
  const isBehindDot = /\.\s*$/.test(text.slice(0, replace.start));
  if ((kind === "field" || kind === "step") && isBehindDot && !isIdentifier(label)) {
    const dot = text.lastIndexOf(".", replace.start - 1);
    const lead = text.slice(dot, replace.start);
    const written = `['${escapeQuoted(label, "'")}']`;
    return { replace: { start: dot, end: replace.end }, text: written, filter: `${lead}${label}`, isCall: false };
  }
  return { replace, text: label, filter: label, isCall };
}

interface QuotedPlace {
  readonly label: string;
  readonly quote: string;
  readonly replace: TextRange;
  readonly cursor: number;
}

function insertText(text: string, { label, quote, replace, cursor }: QuotedPlace): ExpressionInsertion {
  const written = escapeQuoted(label, quote);
  if (text.charAt(replace.end) === quote) {
    return { replace, text: written, filter: written, isCall: false };
  }
  // The text is open: what stands behind the word at the cursor is not a part of it.
  const word = /^[\w-]*/.exec(text.slice(cursor))?.[0] ?? "";
  const end = Math.min(cursor + word.length, replace.end);
  const isKey = text.charAt(replace.start - 2) === "[";
  const bracket = isKey && !text.slice(end).trimStart().startsWith("]") ? "]" : "";
  return {
    replace: { start: replace.start, end },
    text: `${written}${quote}${bracket}`,
    filter: written,
    isCall: false,
  };
}

function escapeQuoted(text: string, quote: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && parseExpression(`env.${name}`).problems.length === 0;
}
