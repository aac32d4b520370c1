// The tables of `test-fixtures/expressions`: adding a case, or a file, adds a test.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Problem, ProblemFix } from "../problem.ts";
import { buildScope } from "./build-scope.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression } from "./compile-expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { EXPRESSION_PROBLEMS } from "./problem-catalog.ts";
import { type SamplePlace, sampleRoots, sampleScopes } from "./testing/scopes.ts";

const folder = new URL("../../../test-fixtures/expressions/", import.meta.url);

interface TableCase {
  readonly expression: string;
  readonly place?: SamplePlace;
  readonly expected?: "bool" | "text";
  /** What it comes to; then it has no error among its problems. */
  readonly value?: unknown;
  /** The code of the failure, which is blamed on the text `at`. */
  readonly fails?: string;
  readonly at?: string;
  readonly problems?: readonly ExpectedProblem[];
}

interface ExpectedProblem {
  readonly code: string;
  readonly at: string;
  /** What the first fix makes of the expression. */
  readonly fixed?: string;
}

const tables = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const { cases } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { cases: readonly TableCase[] };
    return { name, cases };
  });

for (const { name, cases } of tables) {
  for (const tableCase of cases) {
    test(`${name}: ${JSON.stringify(tableCase.expression)}`, () => checkCase(tableCase));
  }
}

/** Limits and interpolations take more than a line of JSON; they have tests of their own. */
const SHOWN_ELSEWHERE = [
  "expression.too-long",
  "expression.too-many-parts",
  "expression.too-deep",
  "expression.too-many-arguments",
  "expression.unclosed-template",
];

test("each code of the catalogue is in a table", () => {
  const shown = new Set(
    tables.flatMap(({ cases }) => cases.flatMap(({ problems = [] }) => problems.map((p) => p.code))),
  );
  const missing = Object.keys(EXPRESSION_PROBLEMS).filter(
    (code) => !shown.has(code) && !SHOWN_ELSEWHERE.includes(code),
  );
  assert.deepEqual(missing, []);
});

function checkCase(tableCase: TableCase): void {
  const { expression, value, fails, at, problems } = tableCase;
  const found = problemsOf(expression, tableCase);
  if (problems !== undefined) {
    const actual = found.map(({ code, range }) => ({ code, at: expression.slice(range.start, range.end) }));
    assert.deepEqual(
      actual,
      problems.map((expected) => ({ code: expected.code, at: expected.at })),
    );
    for (const [index, expected] of problems.entries()) {
      checkFirstFix(expression, expected, found[index]);
    }
  }
  checkFixes(tableCase, found);
  if (value !== undefined) {
    assert.deepEqual(evaluate(tableCase), { ok: true, value });
  } else if (fails !== undefined) {
    const evaluation = evaluate(tableCase);
    assert.ok(!evaluation.ok, "it has no value");
    assert.equal(evaluation.code, fails);
    assert.equal(expression.slice(evaluation.range.start, evaluation.range.end), at);
  }
}

function problemsOf(expression: string, { place = "step", expected }: TableCase): readonly Problem[] {
  return checkExpression(parseExpression(expression), buildScope(sampleScopes[place]), expected).problems;
}

function evaluate({ expression, place = "step", expected }: TableCase) {
  const scope = buildScope(sampleScopes[place]);
  return compileExpression(checkExpression(parseExpression(expression), scope, expected))(sampleRoots);
}

function checkFirstFix(expression: string, { fixed }: ExpectedProblem, problem: Problem | undefined): void {
  const [fix] = problem?.fixes ?? [];
  if (fixed !== undefined) {
    assert.equal(fix === undefined ? undefined : applyFix(expression, fix), fixed);
  }
}

/** Every fix, not only the first, leaves fewer problems of its kind than there were. */
function checkFixes(tableCase: TableCase, found: readonly Problem[]): void {
  for (const { code, fixes = [] } of found) {
    const before = found.filter((problem) => problem.code === code).length;
    for (const fix of fixes) {
      const repaired = applyFix(tableCase.expression, fix);
      const after = problemsOf(repaired, tableCase).filter((problem) => problem.code === code).length;
      assert.ok(after < before, `"${fix.title}" gives ${repaired}, which has ${code} as before`);
    }
  }
}

function applyFix(expression: string, { edits }: ProblemFix): string {
  const fromTheEnd = [...edits].sort((one, other) => other.range.start - one.range.start);
  return fromTheEnd.reduce(
    (text, { range, newText }) => text.slice(0, range.start) + newText + text.slice(range.end),
    expression,
  );
}
