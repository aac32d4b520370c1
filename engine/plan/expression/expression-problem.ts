import type { ProblemEntry } from "../define-problem.ts";
import type { Problem, ProblemFix, Severity } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { EXPRESSION_PROBLEMS, type ExpressionProblemCode, type ExpressionProblemData } from "./problem-catalog.ts";

/** A problem that does not know its place yet. */
export interface ProblemWording {
  readonly code: ExpressionProblemCode;
  readonly severity: Severity;
  readonly message: string;
}

export function wordProblem<Code extends ExpressionProblemCode>(
  code: Code,
  data: ExpressionProblemData<Code>,
): ProblemWording {
  // The entry and its data belong together by `Code`, which the compiler can't follow through a lookup.
  const entry = EXPRESSION_PROBLEMS[code] as ProblemEntry<ExpressionProblemData<Code>>;
  const message = entry.message(data);
  return {
    code,
    severity: entry.severity,
    message: entry.hint === undefined ? message : `${message} ${entry.hint}`,
  };
}

export function expressionProblem<Code extends ExpressionProblemCode>(
  code: Code,
  data: ExpressionProblemData<Code>,
  range: TextRange,
  fixes: readonly ProblemFix[] = [],
): Problem {
  return placeProblem(wordProblem(code, data), range, fixes);
}

export function placeProblem(wording: ProblemWording, range: TextRange, fixes: readonly ProblemFix[] = []): Problem {
  return fixes.length === 0 ? { ...wording, range } : { ...wording, range, fixes };
}

/** Replaces a stretch of the expression by other text. */
export function replaceFix(range: TextRange, newText: string): ProblemFix {
  const title = newText === "" ? "Remove it" : `Write \`${newText}\``;
  return { title, edits: [{ range, newText }] };
}
