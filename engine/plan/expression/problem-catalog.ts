// The list of all problems of expressions; `../problem-catalog.ts` lists them with the plan's own.
import type { ProblemEntry } from "../define-problem.ts";
import { guardProblems } from "./problems/guard-problems.ts";
import { habitProblems } from "./problems/habit-problems.ts";
import { limitProblems } from "./problems/limit-problems.ts";
import { nameProblems } from "./problems/name-problems.ts";
import { syntaxProblems } from "./problems/syntax-problems.ts";
import { typeProblems } from "./problems/type-problems.ts";

export const EXPRESSION_PROBLEMS = {
  ...limitProblems,
  ...syntaxProblems,
  ...habitProblems,
  ...nameProblems,
  ...typeProblems,
  ...guardProblems,
};

export type ExpressionProblemCode = keyof typeof EXPRESSION_PROBLEMS;

/** What the message of a code needs to know. */
export type ExpressionProblemData<Code extends ExpressionProblemCode> =
  (typeof EXPRESSION_PROBLEMS)[Code] extends ProblemEntry<infer Data> ? Data : never;
