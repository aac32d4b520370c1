import type { Problem, ProblemFix } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import type { ExpressionScope } from "./build-scope.ts";
import type { ExpressionType } from "./expression-type.ts";
import type { ExpressionProblemCode, ExpressionProblemData } from "./problem-catalog.ts";
import type { ExpressionNode } from "./syntax-tree.ts";

/** What every checking function shares. `check` goes back to the walk, so that these files do not import each other. */
export interface CheckContext {
  readonly scope: ExpressionScope;
  /** Of the macros around this place, innermost last. */
  readonly variables: MacroVariable[];
  check(node: ExpressionNode): ExpressionType;
  report<Code extends ExpressionProblemCode>(
    code: Code,
    data: ExpressionProblemData<Code>,
    range: TextRange,
    fixes?: readonly ProblemFix[],
  ): void;
  place(problem: Problem): void;
  textOf(range: TextRange): string;
  /** The node is used as if it were never null. */
  noteNotNull(node: ExpressionNode): void;
}

export interface MacroVariable {
  readonly name: string;
  readonly type: ExpressionType;
}

/** The variable of a macro with this name; the innermost hides the others, and all hide the roots. */
export function findVariable(variables: readonly MacroVariable[], name: string): MacroVariable | undefined {
  return variables.findLast((variable) => variable.name === name);
}
