import { buildScope, type ExpressionScope } from "../expression/build-scope.ts";
import { checkExpression } from "../expression/check-expression.ts";
import type { ScopeInput } from "../expression/scope-input.ts";
import type { ExpressionSource, PlanSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { translateProblem } from "../translate-problem.ts";
import type { CheckContext } from "./check.ts";

/** Every expression can be read: its syntax, and that of `${{ }}` itself. */
export function* checkExpressionSyntax({ source }: CheckContext): Iterable<Problem> {
  yield* source.interpolationProblems;
  for (const expression of source.expressions) {
    yield* translateProblems(source, expression, expression.parsed.problems);
  }
}

/** Every expression makes sense where it stands: names, types, and a condition is true or false. Syntax included. */
export function* checkExpressions({ source }: CheckContext): Iterable<Problem> {
  yield* source.interpolationProblems;
  const scopes = new Map<ScopeInput, ExpressionScope>();
  for (const expression of source.expressions) {
    const scope = scopes.get(expression.scope) ?? buildScope(expression.scope);
    scopes.set(expression.scope, scope);
    const { problems } = checkExpression(
      expression.parsed,
      scope,
      expression.kind === "interpolation" ? "text" : "bool",
    );
    yield* translateProblems(source, expression, problems);
  }
}

function* translateProblems(
  { text }: PlanSource,
  expression: ExpressionSource,
  problems: readonly Problem[],
): Iterable<Problem> {
  const isUnclosed = expression.kind === "interpolation" && !text.startsWith("}}", expression.range.end);
  for (const problem of problems) {
    // That nothing stands after a `${{` which is never closed goes without saying.
    if (isUnclosed && problem.code === "expression.empty") {
      continue;
    }
    yield translateProblem(problem, expression);
  }
}
