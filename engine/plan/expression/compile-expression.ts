// Checked tree → closures. Types were decided by the checker, so an operator is chosen once, here, and never while running.
import type { TextRange } from "../text-range.ts";
import type { CheckedExpression } from "./check-expression.ts";
import { compileCall } from "./compile-calls.ts";
import type { CompileContext, Evaluate } from "./compile-context.ts";
import { compileIndex, compileList, compileMap, compileMember, compileName } from "./compile-names.ts";
import { compileBinary, compileChain, compileConditional, compileUnary } from "./compile-operators.ts";
import { EvaluationFailure } from "./evaluation-failure.ts";
import { type CallSite, createFrame, fail } from "./evaluation-frame.ts";
import type { ExpressionNode } from "./syntax-tree.ts";
import type { RecordValue, Value } from "./value.ts";

export type Evaluation =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      /** `expression.kebab-name`, from `evaluation-failure.ts`. */
      readonly code: string;
      readonly message: string;
      readonly range: TextRange;
    };

export type CompiledExpression = (roots: RecordValue) => Evaluation;

/** An expression with an error among its problems has no value: evaluating it fails with that problem. */
export function compileExpression(checked: CheckedExpression): CompiledExpression {
  const error = checked.problems.find(({ severity }) => severity === "error");
  if (error !== undefined) {
    const failed: Evaluation = { ok: false, code: error.code, message: error.message, range: error.range };
    return () => failed;
  }
  const evaluate = createContext(checked).compile(checked.parsed.root);
  return (roots) => {
    try {
      return { ok: true, value: evaluate(createFrame(roots)) };
    } catch (thrown) {
      if (!(thrown instanceof EvaluationFailure)) {
        throw thrown;
      }
      return { ok: false, code: thrown.code, message: thrown.message, range: thrown.range };
    }
  };
}

function createContext({ parsed, typeOf }: CheckedExpression): CompileContext {
  const context: CompileContext = {
    variables: [],
    compile: (node) => compileNode(context, node),
    typeOf,
    siteOf: ({ range }) => ({ range, text: parsed.text.slice(range.start, range.end) }),
  };
  return context;
}

function compileNode(context: CompileContext, node: ExpressionNode): Evaluate {
  switch (node.kind) {
    case "literal": {
      const { value } = node;
      return () => value;
    }
    case "name":
      return compileName(context, node);
    case "member":
      return compileMember(context, node);
    case "index":
      return compileIndex(context, node);
    case "call":
      return compileCall(context, node);
    case "unary":
      return compileUnary(context, node);
    case "binary":
      return compileBinary(context, node);
    case "chain":
      return compileChain(context, node);
    case "conditional":
      return compileConditional(context, node);
    case "list":
      return compileList(context, node);
    case "map":
      return compileMap(context, node);
    case "group":
      return context.compile(node.inner);
    case "sequence":
    case "missing":
      return unreachable(context.siteOf(node));
  }
}

/** Holes come with an error, and those are not compiled. */
function unreachable(site: CallSite): Evaluate {
  return () => fail("expression.wrong-value", site);
}
