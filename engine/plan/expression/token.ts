import type { TextRange } from "../text-range.ts";

export type Token = NameToken | LiteralToken | SymbolToken | EndToken;

export interface NameToken {
  readonly kind: "name";
  readonly name: string;
  readonly range: TextRange;
}

export interface LiteralToken {
  readonly kind: "literal";
  readonly type: "int" | "double" | "string";
  readonly value: number | string;
  /** Of a string: between the quotes. */
  readonly innerRange: TextRange;
  readonly range: TextRange;
}

/** An operator or bracket in its real spelling: `===` has become `==`, and its problem has been reported. */
export interface SymbolToken {
  readonly kind: "symbol";
  readonly symbol: string;
  readonly range: TextRange;
}

interface EndToken {
  readonly kind: "end";
  readonly range: TextRange;
}

export function isSymbol(token: Token, symbol: string): boolean {
  return token.kind === "symbol" && token.symbol === symbol;
}
