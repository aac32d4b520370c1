import type { ExpressionSource, PlanSource } from "../engine/plan/plan-source.ts";
import { touches } from "./lsp-range.ts";

/** The expression that the cursor stands in, or at one of its ends. */
export function findExpression(source: PlanSource, offset: number): ExpressionSource | undefined {
  return source.expressions.find(({ range }) => touches(range, offset));
}
