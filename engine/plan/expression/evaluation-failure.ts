import type { TextRange } from "../text-range.ts";
import { EVALUATION_STEPS_MAX, INT_MAX } from "./limits.ts";

/** Why an expression has no value. The step that needs it then fails, class `config`; it is never read as false. */
const EVALUATION_FAILURES = {
  "expression.null-value": (what: string) => `\`${what}\` is null.`,
  "expression.no-such-key": (what: string) => `\`${what}\` does not exist.`,
  "expression.absent-resource": (what: string) => `\`${what}\` is absent: the step that provides it did not run.`,
  "expression.repeated-key": (what: string) => `The key \`${what}\` appears twice in one map.`,
  "expression.index-out-of-range": (what: string) => `\`${what}\` lies outside the list.`,
  "expression.int-overflow": (what: string) => `The result of \`${what}\` is outside the range of int (±${INT_MAX}).`,
  "expression.divide-by-zero": (what: string) => `\`${what}\` divides by zero.`,
  "expression.bad-conversion": (what: string) => `This cannot be converted by \`${what}\`.`,
  "expression.over-budget": () => `The expression takes more than ${EVALUATION_STEPS_MAX} steps to evaluate.`,
  "expression.wrong-value": (what: string) => `\`${what}\` does not have the type it was declared with.`,
  "expression.invalid": (what: string) => what,
} as const satisfies Record<string, (what: string) => string>;

export type EvaluationFailureCode = keyof typeof EVALUATION_FAILURES;

/**
 * Thrown inside an evaluation, and caught by `&&`, `||`, macros and `compileExpression` only. No `Error`: a condition that
 * absorbs it on its way to false must not pay for a stack trace.
 */
export class EvaluationFailure {
  readonly code: EvaluationFailureCode;
  readonly message: string;
  readonly range: TextRange;

  /** `what` is the text of the part that is to blame. */
  constructor(code: EvaluationFailureCode, what: string, range: TextRange) {
    this.code = code;
    this.message = EVALUATION_FAILURES[code](what);
    this.range = range;
  }
}

/** Whether `&&`, `||` and macros may drop it when another operand decides. */
export function isAbsorbable(thrown: unknown): thrown is EvaluationFailure {
  return thrown instanceof EvaluationFailure && thrown.code !== "expression.over-budget";
}
