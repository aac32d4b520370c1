import type { TextRange } from "../text-range.ts";
import { MACROS } from "./functions/index.ts";
import type { ParsedExpression } from "./parse-expression.ts";
import { type CallNode, childrenOf, type ExpressionNode } from "./syntax-tree.ts";

/** What is wanted at a cursor, and the text that an answer replaces. */
export type CompletionPlace =
  /** After a dot. */
  | { readonly kind: "field"; readonly target: ExpressionNode; readonly replace: TextRange }
  /** Between the quotes of `target['…']`. */
  | { readonly kind: "key"; readonly target: ExpressionNode; readonly replace: TextRange }
  /** Between the quotes of a string that is compared with `beside`. */
  | { readonly kind: "string"; readonly beside: ExpressionNode | undefined; readonly replace: TextRange }
  /** Where an operand stands or is missing. */
  | {
      readonly kind: "operand";
      /** What it is compared with. */
      readonly beside: ExpressionNode | undefined;
      readonly macros: readonly EnclosingMacro[];
      readonly replace: TextRange;
    };

/** A macro whose variable is known at the cursor. */
interface EnclosingMacro {
  readonly name: string;
  readonly target: ExpressionNode;
}

/** Undefined where nothing can be completed: in a number, a comment, behind a finished operand. */
export function findPlace(parsed: ParsedExpression, offset: number): CompletionPlace | undefined {
  if (parsed.comments.some(({ start, end }) => start < offset && offset <= end)) {
    return undefined;
  }
  const path = pathTo(parsed.root, offset);
  const node = path.at(-1);
  if (node === undefined) {
    return undefined;
  }
  switch (node.kind) {
    case "member":
      return { kind: "field", target: node.target, replace: node.nameRange };
    case "call":
      return placeInCall(node, path, offset);
    case "literal":
      return placeInLiteral(node, path, offset);
    case "name":
      return { kind: "operand", beside: besideOf(path), macros: macrosAround(path), replace: node.range };
    case "missing":
      return {
        kind: "operand",
        beside: besideOf(path),
        macros: macrosAround(path),
        replace: { start: offset, end: offset },
      };
    default:
      return undefined;
  }
}

/** From the root to the innermost node that has something to complete at the offset. */
function pathTo(root: ExpressionNode, offset: number): readonly ExpressionNode[] {
  const path = [root];
  for (let node: ExpressionNode | undefined = root; node !== undefined; ) {
    node = innermostChild(node, offset);
    if (node !== undefined) {
      path.push(node);
    }
  }
  const last = path.at(-1);
  return last !== undefined && touches(last, offset) ? path : [];
}

function innermostChild(node: ExpressionNode, offset: number): ExpressionNode | undefined {
  const touching = childrenOf(node).filter((child) => child.range.start <= offset && offset <= child.range.end);
  // Between a hole and what ends right before it, the hole is where one is writing, unless a name is still being typed.
  return touching.find((child) => endsInWord(child, offset)) ?? touching.at(-1);
}

function endsInWord(node: ExpressionNode, offset: number): boolean {
  return node.kind !== "missing" && touches(node, offset);
}

/** Whether the cursor is in a part of the node that can be completed. */
function touches(node: ExpressionNode, offset: number): boolean {
  if (node.kind === "member" || node.kind === "call") {
    return (
      isWithin(node.nameRange, offset) ||
      isInEmptyCall(node, offset) ||
      childrenOf(node).some((child) => endsInWord(child, offset))
    );
  }
  if (node.kind === "name" || node.kind === "literal" || node.kind === "missing") {
    return isWithin(node.range, offset);
  }
  return childrenOf(node).some((child) => isWithin(child.range, offset) && touches(child, offset));
}

/** Between `(` and `)` without arguments; an argument there would not even be missing. */
function isInEmptyCall(node: ExpressionNode, offset: number): boolean {
  return node.kind === "call" && node.args.length === 0 && node.nameRange.end < offset && offset < node.range.end;
}

function isWithin({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function placeInCall(node: CallNode, path: readonly ExpressionNode[], offset: number): CompletionPlace | undefined {
  if (isInEmptyCall(node, offset)) {
    return { kind: "operand", beside: undefined, macros: macrosAround(path), replace: { start: offset, end: offset } };
  }
  if (!isWithin(node.nameRange, offset)) {
    return undefined;
  }
  if (node.target !== undefined) {
    return { kind: "field", target: node.target, replace: node.nameRange };
  }
  return { kind: "operand", beside: besideOf(path), macros: macrosAround(path), replace: node.nameRange };
}

function placeInLiteral(
  node: ExpressionNode & { kind: "literal" },
  path: readonly ExpressionNode[],
  offset: number,
): CompletionPlace | undefined {
  if (node.type !== "string") {
    const isWord = node.type === "bool" || node.type === "null";
    return isWord
      ? { kind: "operand", beside: besideOf(path), macros: macrosAround(path), replace: node.range }
      : undefined;
  }
  if (!isWithin(node.innerRange, offset)) {
    return undefined;
  }
  const parent = path.at(-2);
  if (parent?.kind === "index" && parent.index === node) {
    return { kind: "key", target: parent.target, replace: node.innerRange };
  }
  return { kind: "string", beside: besideOf(path), replace: node.innerRange };
}

/** What the last node of the path is compared with by `==`, `!=` or `in`, also as an element of the list after `in`. */
function besideOf(path: readonly ExpressionNode[]): ExpressionNode | undefined {
  let index = path.length - 1;
  const isBranch = (node: ExpressionNode | undefined) => node?.kind === "group" || node?.kind === "list";
  while (isBranch(path[index - 1])) {
    index--;
  }
  const inner = path[index];
  const parent = path[index - 1];
  if (parent?.kind !== "binary" || inner === undefined) {
    return undefined;
  }
  const isEquality = parent.operator === "==" || parent.operator === "!=";
  if (isEquality) {
    return parent.left === inner ? parent.right : parent.left;
  }
  return parent.operator === "in" && parent.right === inner ? parent.left : undefined;
}

function macrosAround(path: readonly ExpressionNode[]): readonly EnclosingMacro[] {
  const macros: EnclosingMacro[] = [];
  path.forEach((node, index) => {
    if (node.kind !== "call" || node.target === undefined || !MACROS.has(node.name)) {
      return;
    }
    const [variable, test] = node.args;
    if (variable?.kind === "name" && path[index + 1] === test) {
      macros.unshift({ name: variable.name, target: node.target });
    }
  });
  return macros;
}
