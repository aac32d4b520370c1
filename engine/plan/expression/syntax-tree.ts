import type { TextRange } from "../text-range.ts";

/**
 * An expression as written, broken or not. Ranges are decoded offsets; a child lies inside its parent. Holes are
 * `missing` nodes and members with an empty name, so every text has a tree.
 */
export type ExpressionNode =
  | LiteralNode
  | NameNode
  | MemberNode
  | IndexNode
  | CallNode
  | UnaryNode
  | BinaryNode
  | ChainNode
  | ConditionalNode
  | ListNode
  | MapNode
  | GroupNode
  | SequenceNode
  | MissingNode;

export type LiteralNode = { readonly kind: "literal"; readonly range: TextRange } & (
  | { readonly type: "null"; readonly value: null }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int" | "double"; readonly value: number }
  | {
      readonly type: "string";
      readonly value: string;
      /** Between the quotes. */
      readonly innerRange: TextRange;
    }
);

export interface NameNode {
  readonly kind: "name";
  readonly name: string;
  readonly range: TextRange;
}

export interface MemberNode {
  readonly kind: "member";
  readonly target: ExpressionNode;
  /** Empty where the name after the dot is missing. */
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
}

export interface IndexNode {
  readonly kind: "index";
  readonly target: ExpressionNode;
  readonly index: ExpressionNode;
  readonly range: TextRange;
}

/** `name(args)`, or `target.name(args)`. */
export interface CallNode {
  readonly kind: "call";
  readonly target?: ExpressionNode;
  readonly name: string;
  readonly nameRange: TextRange;
  readonly args: readonly ExpressionNode[];
  readonly range: TextRange;
}

export interface UnaryNode {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly operatorRange: TextRange;
  readonly operand: ExpressionNode;
  readonly range: TextRange;
}

export type BinaryOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*" | "/" | "%";

export interface BinaryNode {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly operatorRange: TextRange;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
  readonly range: TextRange;
}

/** `a && b && c` is one node with three operands, so that long chains stay shallow. */
export interface ChainNode {
  readonly kind: "chain";
  readonly operator: "&&" | "||";
  readonly operands: readonly ExpressionNode[];
  readonly range: TextRange;
}

export interface ConditionalNode {
  readonly kind: "conditional";
  readonly condition: ExpressionNode;
  readonly consequent: ExpressionNode;
  readonly alternative: ExpressionNode;
  readonly range: TextRange;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly ExpressionNode[];
  readonly range: TextRange;
}

export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
  readonly range: TextRange;
}

export interface MapEntry {
  readonly key: ExpressionNode;
  readonly value: ExpressionNode;
}

/** Parentheses, kept so that ranges and formatting stay exact. */
interface GroupNode {
  readonly kind: "group";
  readonly inner: ExpressionNode;
  readonly range: TextRange;
}

/** Operands side by side without an operator between them: always an error, but the names in them are still known. */
interface SequenceNode {
  readonly kind: "sequence";
  readonly parts: readonly ExpressionNode[];
  readonly range: TextRange;
}

/** An operand should stand here; the range reaches from the token before to the token after. */
export interface MissingNode {
  readonly kind: "missing";
  readonly range: TextRange;
}

export function childrenOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case "literal":
    case "name":
    case "missing":
      return [];
    case "member":
      return [node.target];
    case "index":
      return [node.target, node.index];
    case "call":
      return node.target === undefined ? node.args : [node.target, ...node.args];
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "chain":
      return node.operands;
    case "conditional":
      return [node.condition, node.consequent, node.alternative];
    case "list":
      return node.items;
    case "map":
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case "group":
      return [node.inner];
    case "sequence":
      return node.parts;
  }
}

/** The node without the parentheses around it. */
export function withoutGroups(node: ExpressionNode): ExpressionNode {
  let inner = node;
  while (inner.kind === "group") {
    inner = inner.inner;
  }
  return inner;
}

/** Whether `.name` can be written behind it without parentheses. */
export function isPostfix({ kind }: ExpressionNode): boolean {
  return ["name", "member", "index", "call", "literal", "group", "list", "map"].includes(kind);
}
