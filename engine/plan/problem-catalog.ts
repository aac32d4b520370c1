// The list of all problems of plans. Codes and words exist in `problems/` only, a file for each family; those for
// expressions in `expression/problems`. A code is never renamed or used anew; each has a plan in
// `test-fixtures/plans/invalid` that shows it.
import type { ProblemEntry } from "./define-problem.ts";
import { EXPRESSION_PROBLEMS } from "./expression/problem-catalog.ts";
import type { Problem, ProblemFix, RelatedPlace } from "./problem.ts";
import { fallbackProblems } from "./problems/fallback-problems.ts";
import { fileProblems } from "./problems/file-problems.ts";
import { interpolationProblems } from "./problems/interpolation-problems.ts";
import { jsonProblems } from "./problems/json-problems.ts";
import { matcherProblems } from "./problems/matcher-problems.ts";
import { matrixProblems } from "./problems/matrix-problems.ts";
import { paramProblems } from "./problems/param-problems.ts";
import { paramValueProblems } from "./problems/param-value-problems.ts";
import { patternProblems } from "./problems/pattern-problems.ts";
import { resourceProblems } from "./problems/resource-problems.ts";
import { schemaProblems } from "./problems/schema-problems.ts";
import { serviceProblems } from "./problems/service-problems.ts";
import { stepProblems } from "./problems/step-problems.ts";
import { targetProblems } from "./problems/target-problems.ts";
import { workstreamProblems } from "./problems/workstream-problems.ts";
import type { TextRange } from "./text-range.ts";

const planProblems = {
  ...fileProblems,
  ...jsonProblems,
  ...schemaProblems,
  ...stepProblems,
  ...fallbackProblems,
  ...targetProblems,
  ...matrixProblems,
  ...matcherProblems,
  ...workstreamProblems,
  ...serviceProblems,
  ...resourceProblems,
  ...paramProblems,
  ...patternProblems,
  ...interpolationProblems,
  ...paramValueProblems,
};

type ProblemCatalog = typeof planProblems & typeof EXPRESSION_PROBLEMS;
export const problemCatalog: ProblemCatalog = { ...planProblems, ...EXPRESSION_PROBLEMS };
export type ProblemCode = keyof ProblemCatalog;
export type ProblemData<Code extends ProblemCode> = Parameters<ProblemCatalog[Code]["message"]>[0];

export interface ProblemExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ProblemFix[];
}

export function createProblem<Code extends ProblemCode>(
  code: Code,
  range: TextRange,
  data: ProblemData<Code>,
  extras: ProblemExtras = {},
): Problem {
  return { code, severity: problemCatalog[code].severity, message: wordProblem(code, data), range, ...extras };
}

export function wordProblem<Code extends ProblemCode>(code: Code, data: ProblemData<Code>): string {
  // The entry and its data belong together by `Code`, which the compiler can't follow through a lookup.
  const entry = problemCatalog[code] as ProblemEntry<ProblemData<Code>>;
  return entry.hint === undefined ? entry.message(data) : `${entry.message(data)} ${entry.hint}`;
}
