// Words that other languages write as operators: `a and b`, `not a`, `a -eq b`, `a is None`.
import type { BinaryOperator } from "./syntax-tree.ts";
import type { Token } from "./token.ts";

export type InfixOperator = BinaryOperator | "&&" | "||";

const INFIX_WORDS: ReadonlyMap<string, InfixOperator> = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["is", "=="],
  ["eq", "=="],
  ["ne", "!="],
]);

/** PowerShell's and the shell's operators, without their dash. */
const DASH_WORDS: ReadonlyMap<string, InfixOperator> = new Map([
  ["and", "&&"],
  ["or", "||"],
  ["eq", "=="],
  ["ne", "!="],
  ["lt", "<"],
  ["le", "<="],
  ["gt", ">"],
  ["ge", ">="],
  ["in", "in"],
]);

export interface ForeignInfix {
  readonly operator: InfixOperator;
  /** How many tokens it is written with. */
  readonly tokens: number;
}

/** Where an infix operator is expected, a name is one of another language or a mistake, so no variable is misread. */
export function foreignInfix(token: Token, next: Token, third: Token): ForeignInfix | undefined {
  if (token.kind === "name") {
    const operator = INFIX_WORDS.get(token.name.toLowerCase());
    if (operator === undefined) {
      return undefined;
    }
    const isNegated = operator === "==" && next.kind === "name" && next.name.toLowerCase() === "not";
    return isNegated ? { operator: "!=", tokens: 2 } : { operator, tokens: 1 };
  }
  if (token.kind !== "symbol" || token.symbol !== "-" || next.kind !== "name") {
    return undefined;
  }
  const operator = DASH_WORDS.get(next.name.toLowerCase());
  const isWord = operator !== undefined && next.range.start === token.range.end && startsOperand(third, undefined);
  return isWord ? { operator, tokens: 2 } : undefined;
}

/** `not` before an operand; `not` alone, or before an operator, is a name like any other. */
export function isForeignNot(token: Token, next: Token): boolean {
  return token.kind === "name" && token.name.toLowerCase() === "not" && startsOperand(next, undefined);
}

export function startsOperand(token: Token, next: Token | undefined): boolean {
  if (token.kind === "literal") {
    return true;
  }
  if (token.kind === "name") {
    return token.name !== "in" && (next === undefined || foreignInfix(token, next, next) === undefined);
  }
  return token.kind === "symbol" && "([{!-".includes(token.symbol);
}
