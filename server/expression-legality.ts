import type { ExpressionScope } from "../engine/plan/expression/build-scope.ts";
import { checkExpression } from "../engine/plan/expression/check-expression.ts";
import { parseExpression } from "../engine/plan/expression/parse-expression.ts";
import type { ExpressionSource } from "../engine/plan/plan-source.ts";
import { hasErrors } from "../engine/plan/problem.ts";
import type { ExpressionInsertion } from "./expression-insertion.ts";

/** Each check reads the expression anew; so many are not felt. Beyond are the steps of large plans, which are all alike. */
const CHECKS_MAX = 400;

/**
 * In an expression without errors only what leaves it so is proposed: `run` in front of `.branch` is not. In one with
 * errors, which is what an expression is while it is typed, everything that its place allows.
 */
export function createLegalityCheck(
  expression: ExpressionSource,
  scope: ExpressionScope,
): (insertion: ExpressionInsertion) => boolean {
  const expected = expression.kind === "interpolation" ? "text" : "bool";
  const isWrong = (text: string) => hasErrors(checkExpression(parseExpression(text), scope, expected).problems);
  const isWrongAlready = hasErrors(checkExpression(expression.parsed, scope, expected).problems);
  let left = CHECKS_MAX;
  return ({ replace, text, isCall }) => {
    const isName = !text.startsWith("[");
    if ((isWrongAlready && isName) || left-- <= 0) {
      return true;
    }
    const { text: whole } = expression;
    const result = `${whole.slice(0, replace.start)}${text}${isCall ? "()" : ""}${whole.slice(replace.end)}`;
    // `has()` takes no brackets, whatever else is wrong with the expression.
    return isWrongAlready ? !hasProblem(result, scope, "expression.has-argument") : !isWrong(result);
  };
}

function hasProblem(text: string, scope: ExpressionScope, code: string): boolean {
  return checkExpression(parseExpression(text), scope).problems.some((problem) => problem.code === code);
}
