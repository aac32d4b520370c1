// Colours inside expressions: what a name means there, which no grammar can know. Nothing else of the text is touched.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from "vscode-languageserver/node";
import { MACROS } from "../../engine/plan/expression/functions/index.ts";
import { namesIn } from "../../engine/plan/expression/names-in.ts";
import { childrenOf, type ExpressionNode } from "../../engine/plan/expression/syntax-tree.ts";
import type { Token } from "../../engine/plan/expression/token.ts";
import { tokenize } from "../../engine/plan/expression/tokenize.ts";
import type { ExpressionSource } from "../../engine/plan/plan-source.ts";
import type { TextRange } from "../../engine/plan/text-range.ts";
import type { PlanDocument } from "../plan-documents.ts";

const TYPES = [
  "namespace",
  "function",
  "method",
  "macro",
  "property",
  "parameter",
  "variable",
  "string",
  "number",
  "keyword",
  "operator",
] as const;
type TokenType = (typeof TYPES)[number];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

/** Of the expressions that touch the range; of all without one. */
export function colourExpressions({ source }: PlanDocument, range?: TextRange): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const expressions = source.expressions
    .filter(
      (expression) =>
        range === undefined || (expression.range.start <= range.end && range.start <= expression.range.end),
    )
    .toSorted((one, other) => one.range.start - other.range.start);
  for (const expression of expressions) {
    for (const { start, end, type } of colouredTokens(expression)) {
      const from = source.lines.positionAt(expression.toDocument(start));
      const length = expression.toDocument(end) - expression.toDocument(start);
      builder.push(from.line, from.character, length, TYPES.indexOf(type), 0);
    }
  }
  return builder.build();
}

interface ColouredToken extends TextRange {
  readonly type: TokenType;
}

function colouredTokens({ text, parsed }: ExpressionSource): readonly ColouredToken[] {
  const meanings = new Map<number, TokenType>();
  markNames(parsed.root, meanings);
  for (const { kind, range } of namesIn(parsed)) {
    meanings.set(range.start, kind === "step" ? "function" : kind === "param" ? "parameter" : "variable");
  }
  return tokenize(text).tokens.flatMap((token) => {
    const type = typeOf(token, meanings);
    const { start, end } = token.range;
    return type === undefined || start === end ? [] : [{ start, end, type }];
  });
}

const WORDS: ReadonlySet<string> = new Set(["true", "false", "null", "in"]);

function typeOf(token: Token, meanings: ReadonlyMap<number, TokenType>): TokenType | undefined {
  switch (token.kind) {
    case "name":
      return WORDS.has(token.name) ? "keyword" : (meanings.get(token.range.start) ?? "variable");
    case "literal":
      return token.type === "string" ? "string" : "number";
    case "symbol":
      return /^[()[\]{}.,]$/.test(token.symbol) ? undefined : "operator";
    case "end":
      return undefined;
  }
}

function markNames(node: ExpressionNode, meanings: Map<number, TokenType>): void {
  if (node.kind === "name") {
    meanings.set(node.range.start, roots.has(node.name) ? "namespace" : "variable");
  } else if (node.kind === "member") {
    meanings.set(node.nameRange.start, "property");
  } else if (node.kind === "call") {
    const isMacro = node.target !== undefined && MACROS.has(node.name);
    meanings.set(node.nameRange.start, isMacro ? "macro" : node.target === undefined ? "function" : "method");
  }
  for (const child of childrenOf(node)) {
    markNames(child, meanings);
  }
}

const roots: ReadonlySet<string> = new Set([
  "prev",
  "env",
  "params",
  "globals",
  "resources",
  "run",
  "failure",
  "matrix",
]);
