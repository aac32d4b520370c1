import type { CallSite, EvaluationFrame } from "./evaluation-frame.ts";
import type { ExpressionType } from "./expression-type.ts";
import type { ExpressionNode } from "./syntax-tree.ts";
import type { Value } from "./value.ts";

/** A part of an expression, ready to run: a closure over its own parts. */
export type Evaluate = (frame: EvaluationFrame) => Value;

/** What every compiling function shares. `compile` goes back to the walk, so that these files do not import each other. */
export interface CompileContext {
  /** Names of the macros' variables around this place, outermost first; a variable's slot is its index. */
  readonly variables: string[];
  compile(node: ExpressionNode): Evaluate;
  typeOf(node: ExpressionNode): ExpressionType;
  siteOf(node: ExpressionNode): CallSite;
}
