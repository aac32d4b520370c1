// The cases of cel-spec (Apache-2.0), read from beside the repository. What we accept must have the value that CEL gives
// it; what we refuse of the part that is in our scope stands in a list that may only shrink.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { emptyStepScope } from "../step-scope.ts";
import { buildScope } from "./build-scope.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression, type Evaluation } from "./compile-expression.ts";
import { parseExpression } from "./parse-expression.ts";
import type { Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

const repository = new URL("../../../", import.meta.url);
const casesFile = new URL("../shared/cel-conformance.json", repository);
const refusedFile = new URL("test-fixtures/expressions/conformance/refused.json", repository);

type ExpectedValue = Readonly<Record<string, unknown>>;

interface ConformanceCase {
  readonly id: string;
  readonly expr: string;
  readonly value?: ExpectedValue;
  readonly error?: string;
  readonly scope?: "out";
}

type Verdict = { readonly kind: "agrees" | "refused" } | { readonly kind: "wrong"; readonly why: string };

const refused: readonly string[] = JSON.parse(readFileSync(refusedFile, "utf8"));

if (existsSync(casesFile)) {
  const { cases } = JSON.parse(readFileSync(casesFile, "utf8")) as { cases: readonly ConformanceCase[] };
  testCases(cases);
} else {
  test("the cases of cel-spec are not here, so only the project's own tables are run", (t) => {
    t.diagnostic(`${fileURLToPath(casesFile)} does not exist.`);
  });
}

function testCases(cases: readonly ConformanceCase[]): void {
  const inScope = cases.filter(({ scope }) => scope !== "out");
  const verdicts = new Map(cases.map((conformanceCase) => [conformanceCase.id, judge(conformanceCase)]));

  test("no case of cel-spec gets a value that CEL does not give it", () => {
    assert.ok(inScope.length > 600, "the file holds the in-scope cases");
    const wrong = cases.flatMap(({ id, expr }) => {
      const verdict = verdicts.get(id);
      return verdict?.kind === "wrong" ? [`${id}: ${expr}: ${verdict.why}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  test("the in-scope cases that are refused are those of the list", () => {
    const actual = inScope.filter(({ id }) => verdicts.get(id)?.kind === "refused").map(({ id }) => id);
    assert.deepEqual(
      actual.filter((id) => !refused.includes(id)),
      [],
      "refused, but not in the list: the language has lost something",
    );
    assert.deepEqual(
      refused.filter((id) => !actual.includes(id)),
      [],
      "no longer refused: remove them from the list",
    );
  });
}

function judge({ expr, value, error, scope }: ConformanceCase): Verdict {
  const checked = checkExpression(parseExpression(expr), buildScope(emptyStepScope));
  const isRefused = checked.problems.some(({ severity }) => severity === "error");
  // A case that must fail may as well fail before it runs.
  if (isRefused) {
    return { kind: error === undefined || scope === "out" ? "refused" : "agrees" };
  }
  const evaluation = compileExpression(checked)(new Map());
  if (error !== undefined) {
    return evaluation.ok ? { kind: "wrong", why: `${describe(evaluation)}, not an error` } : { kind: "agrees" };
  }
  if (value === undefined) {
    return { kind: "agrees" };
  }
  const isSame = evaluation.ok && isExpected(evaluation.value, value);
  return isSame ? { kind: "agrees" } : { kind: "wrong", why: `${describe(evaluation)}, not ${JSON.stringify(value)}` };
}

function isExpected(actual: Value, expected: ExpectedValue): boolean {
  const [entry] = Object.entries(expected);
  if (entry === undefined) {
    return false;
  }
  const [type, value] = entry;
  switch (type) {
    case "null":
      return actual === null;
    case "int":
      return actual === Number(value);
    case "double":
      return Object.is(actual, Number(value)) || actual === Number(value);
    case "list":
      return isExpectedList(actual, value as readonly ExpectedValue[]);
    case "map":
      return isExpectedMap(actual, value as readonly (readonly [ExpectedValue, ExpectedValue])[]);
    default:
      return actual === value;
  }
}

function isExpectedList(actual: Value, expected: readonly ExpectedValue[]): boolean {
  return (
    isList(actual) &&
    actual.length === expected.length &&
    expected.every((item, index) => isExpected(actual[index] ?? null, item))
  );
}

function isExpectedMap(actual: Value, expected: readonly (readonly [ExpectedValue, ExpectedValue])[]): boolean {
  if (!isRecord(actual) || [...actual.keys()].length !== expected.length) {
    return false;
  }
  return expected.every(([key, value]) => isExpected(actual.get(String(key["string"])) ?? null, value));
}

function describe(evaluation: Evaluation): string {
  return evaluation.ok ? JSON.stringify(evaluation.value) : evaluation.code;
}
